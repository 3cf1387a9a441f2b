import type {Workload} from '../contract.js';

export const cache: Workload = {
  name: 'cache',
  bound: 'cpu',
  unit: 'bytes',
  jobs: 8,
  size: 64e9,
  sizeLimit: 1e12,
  calibrated: true,
  network: false,
  label: (_plan, job) => `from line ${job}`,
  load: () => import('./cache.js'),
};
