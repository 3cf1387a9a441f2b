import type {Workload} from '../contract.js';
import {downloadReasons} from './reasons.js';
import {urlOf} from './url.js';

export const download = {
  name: 'download',
  bound: 'io',
  unit: 'bytes',
  jobs: 9,
  size: 50_000,
  sizeLimit: 1e9,
  network: true,
  asks: {kind: 'file', latencyMs: 300, orUrls: true},
  label: urlOf,
  reasons: downloadReasons,
  load: () => import('./download.js'),
} as const satisfies Workload;
