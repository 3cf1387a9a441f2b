import type {Workload} from '../contract.js';

export const memory: Workload = {
  name: 'memory',
  bound: 'memory',
  unit: 'bytes',
  jobs: 8,
  size: 16e9,
  sizeLimit: 1e12,
  calibrated: true,
  network: false,
  label: (_plan, job) => `from line ${job}`,
  load: () => import('./memory.js'),
};
