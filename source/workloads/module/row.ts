import type {Workload} from '../contract.js';
import {moduleReasons} from './failure-reasons.js';

export const ownModule = {
  name: 'module',
  byPath: true,
  bound: null,
  unit: null,
  jobs: 8,
  size: 1,
  sizeLimit: 1,
  takes: ['importSeconds', 'session', 'input', 'inputs'],
  result: 'value',
  label: (_plan, job) => `input ${job}`,
  reasons: moduleReasons,
  load: () => import('./module.js'),
} as const satisfies Workload;
