import type {Workload} from '../contract.js';
import {memoryReasons} from '../memory/failure-reasons.js';

export const cache = {
  name: 'cache',
  bound: 'cache',
  // Beside `memory`: fewer cores do not use up what the path to memory carries.
  contrastCores: 4,
  unit: 'bytes',
  jobs: 8,
  size: 64e9,
  sizeLimit: 1e12,
  calibrated: true,
  takes: ['size', 'yields'],
  result: 'figures',
  label: (_plan, job) => `from line ${job}`,
  reasons: memoryReasons,
  load: () => import('./cache.js'),
} as const satisfies Workload;
