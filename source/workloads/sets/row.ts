import type {Workload} from '../contract.js';
import {setsReasons} from './failure-reasons.js';

export const sets = {
  name: 'sets',
  bound: 'cpu',
  unit: 'n',
  jobs: 8,
  size: 1_500_000,
  // Up to there the sums of all numbers stay below 2^53, where doubles are exact.
  sizeLimit: 50_000_000,
  calibrated: true,
  takes: ['size', 'yields'],
  result: 'figures',
  label: (_plan, job) => `from ${job}`,
  reasons: setsReasons,
  load: () => import('./sets.js'),
} as const satisfies Workload;
