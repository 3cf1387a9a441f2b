import type {Workload} from '../contract.js';

export const matrix: Workload = {
  name: 'matrix',
  bound: 'cpu',
  unit: 'n',
  jobs: 8,
  size: 1100,
  // Three matrices of 128 MB.
  sizeLimit: 4000,
  calibrated: true,
  growth: 3,
  network: false,
  label: (_plan, job) => `seed ${job}`,
  load: () => import('./matrix.js'),
};
