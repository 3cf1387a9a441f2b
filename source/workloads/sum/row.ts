import type {Workload} from '../contract.js';
import {sumReasons} from './failure-reasons.js';
import {nOf} from './squares.js';

export const sum = {
  name: 'sum',
  bound: 'cpu',
  unit: 'n',
  jobs: 30,
  size: 3_000_000,
  // With 100,000 jobs, whose n grow by 1, none passes 2^26: up to there both arithmetics are exact.
  sizeLimit: 67_000_000,
  // Thirty in turn, or by four that may share fewer cores: measured 5.8 s and 1.9 s.
  pace: {size: 5_000_000},
  takes: ['size', 'arithmetic', 'yields'],
  result: 'digits',
  label: (plan, job) => `n = ${nOf(plan, job)}`,
  reasons: sumReasons,
  load: () => import('./sum.js'),
} as const satisfies Workload;
