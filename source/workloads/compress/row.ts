import type {Workload} from '../contract.js';
import {compressReasons} from './failure-reasons.js';

export const compress = {
  name: 'compress',
  bound: 'cpu',
  unit: 'bytes',
  jobs: 8,
  size: 10_000_000,
  sizeLimit: 1e9,
  calibrated: true,
  takes: ['size', 'yields'],
  result: 'figures',
  label: (_plan, job) => `text ${job}`,
  reasons: compressReasons,
  load: () => import('./compress.js'),
} as const satisfies Workload;
