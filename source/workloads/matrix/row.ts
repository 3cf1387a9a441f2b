import type {Workload} from '../contract.js';
import {matrixReasons} from './failure-reasons.js';

export const matrix = {
  name: 'matrix',
  bound: 'cpu',
  unit: 'n',
  jobs: 8,
  size: 1100,
  // Three matrices of 128 MB each.
  sizeLimit: 4000,
  calibrated: true,
  growth: 3,
  takes: ['size', 'yields'],
  result: 'figures',
  label: (_plan, job) => `seed ${job}`,
  reasons: matrixReasons,
  load: () => import('./matrix.js'),
} as const satisfies Workload;
