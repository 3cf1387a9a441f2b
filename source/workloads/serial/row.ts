import type {Workload} from '../contract.js';
import {downloadReasons} from '../download/reasons.js';

export const serial = {
  name: 'serial',
  bound: 'io',
  unit: 'bytes',
  jobs: 8,
  // Half a second at 9,600 baud; at most ten minutes.
  size: 480,
  sizeLimit: 576_000,
  network: true,
  asks: {kind: 'serial', latencyMs: null},
  label: (_plan, job) => `line ${job}`,
  reasons: downloadReasons,
  load: () => import('./serial.js'),
} as const satisfies Workload;
