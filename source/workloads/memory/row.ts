import type {Workload} from '../contract.js';
import {memoryReasons} from './failure-reasons.js';

export const memory = {
  name: 'memory',
  bound: 'memory',
  // Beside `cache`: fewer cores do not use up what the path to memory carries.
  contrastCores: 4,
  unit: 'bytes',
  jobs: 8,
  size: 16e9,
  sizeLimit: 1e12,
  calibrated: true,
  takes: ['size', 'yields'],
  result: 'figures',
  label: (_plan, job) => `from line ${job}`,
  reasons: memoryReasons,
  load: () => import('./memory.js'),
} as const satisfies Workload;
