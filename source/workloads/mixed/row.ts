import type {Workload} from '../contract.js';
import {jobUrl} from '../download/job-url.js';
import {CONTENT_BYTES} from './content-size.js';
import {mixedReasons} from './failure-reasons.js';

export const mixed = {
  name: 'mixed',
  bound: 'mixed',
  unit: 'n',
  jobs: 8,
  size: 10_000,
  sizeLimit: 10_000_000,
  calibrated: true,
  asks: {kind: 'file', bytes: CONTENT_BYTES, latencyMs: 300},
  takes: ['size', 'latencyMs', 'session', 'yields'],
  result: 'figures',
  label: jobUrl,
  reasons: mixedReasons,
  load: () => import('./mixed.js'),
} as const satisfies Workload;
