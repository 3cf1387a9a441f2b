import type {Workload} from '../contract.js';
import {downloadReasons} from './failure-reasons.js';
import {jobUrl} from './job-url.js';

export const download = {
  name: 'download',
  bound: 'io',
  unit: 'bytes',
  jobs: 9,
  size: 50_000,
  sizeLimit: 1e9,
  // Nine in turn, or all at once.
  pace: {latencyMs: 1050},
  asks: {kind: 'file', latencyMs: 300, orUrls: true},
  takes: ['size', 'bytes', 'latencyMs', 'urls', 'maxBytes', 'session'],
  result: 'response',
  label: jobUrl,
  reasons: downloadReasons,
  load: () => import('./download.js'),
} as const satisfies Workload;
