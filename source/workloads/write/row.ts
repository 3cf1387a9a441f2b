import type {Workload} from '../contract.js';
import {writeReasons} from './failure-reasons.js';

export const write = {
  name: 'write',
  bound: 'io',
  unit: 'bytes',
  jobs: 8,
  size: 16_000_000,
  // Many jobs may write at once: one key press should not fill the disk.
  sizeLimit: 256_000_000,
  calibrated: true,
  takes: ['size'],
  result: 'figures',
  label: (_plan, job) => `file ${job}`,
  reasons: writeReasons,
  load: () => import('./write.js'),
} as const satisfies Workload;
