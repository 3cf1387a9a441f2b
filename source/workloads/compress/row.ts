import type {Workload} from '../contract.js';

export const compress: Workload = {
  name: 'compress',
  bound: 'cpu',
  unit: 'bytes',
  jobs: 8,
  size: 10_000_000,
  sizeLimit: 1e9,
  calibrated: true,
  network: false,
  label: (_plan, job) => `text ${job}`,
  load: () => import('./compress.js'),
};
