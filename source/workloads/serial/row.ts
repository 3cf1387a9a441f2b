import type {Workload} from '../contract.js';
import {downloadReasons} from '../download/failure-reasons.js';

export const serial = {
  name: 'serial',
  bound: 'io',
  unit: 'bytes',
  jobs: 8,
  // Half a second at 9,600 baud; at most ten minutes.
  size: 480,
  sizeLimit: 576_000,
  // Eight lines of 1.1 s each, in turn or all at once.
  pace: {size: 1056},
  // The default speed of serial ports.
  asks: {kind: 'serial', baud: 9600, latencyMs: null},
  takes: ['size', 'session'],
  result: 'figures',
  label: (_plan, job) => `line ${job}`,
  reasons: downloadReasons,
  load: () => import('./serial.js'),
} as const satisfies Workload;
