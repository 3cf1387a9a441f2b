import type {Workload} from '../contract.js';
import {moduleReasons} from './reasons.js';

export const ownModule = {
  name: 'module',
  bound: 'mixed',
  unit: null,
  jobs: 8,
  size: 1,
  sizeLimit: 1,
  network: false,
  label: (_plan, job) => `input ${job}`,
  reasons: moduleReasons,
  load: () => import('./module.js'),
} as const satisfies Workload;
