import {cache} from './cache/row.js';
import {compress} from './compress/row.js';
import type {Workload} from './contract.js';
import {urlOf} from './download/url.js';
import {matrix} from './matrix/row.js';
import {memory} from './memory/row.js';
import {CONTENT_BYTES} from './mixed/size.js';
import {sets} from './sets/row.js';
import {nOf} from './sum/squares.js';

/**
 * Everything that can be run; adding a workload is adding a row and a folder. The code comes with
 * load(), so whoever only shows the table loads none of it.
 */
const WORKLOADS: readonly Workload[] = [
  {
    name: 'download',
    bound: 'io',
    unit: 'bytes',
    jobs: 9,
    size: 50_000,
    sizeLimit: 1e9,
    network: true,
    asks: {kind: 'file', latencyMs: 300, orUrls: true},
    label: urlOf,
    load: () => import('./download/download.js'),
  },
  {
    name: 'sum',
    bound: 'cpu',
    unit: 'n',
    jobs: 30,
    size: 3_000_000,
    // With 100,000 jobs, whose n grow by 1, none passes 2^26: up to there both arithmetics are exact.
    sizeLimit: 67_000_000,
    network: false,
    label: (plan, job) => `n = ${nOf(plan, job)}`,
    load: () => import('./sum/sum.js'),
  },
  matrix,
  compress,
  sets,
  memory,
  cache,
  {
    name: 'write',
    bound: 'io',
    unit: 'bytes',
    jobs: 8,
    size: 16_000_000,
    // So many jobs may write at once that the disk should not be filled by one key.
    sizeLimit: 256_000_000,
    calibrated: true,
    network: false,
    label: (_plan, job) => `file ${job}`,
    load: () => import('./write/write.js'),
  },
  {
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
    load: () => import('./serial/serial.js'),
  },
  {
    name: 'mixed',
    bound: 'mixed',
    unit: 'n',
    jobs: 8,
    size: 10_000,
    sizeLimit: 10_000_000,
    calibrated: true,
    network: true,
    asks: {kind: 'file', bytes: CONTENT_BYTES, latencyMs: 300},
    label: urlOf,
    load: () => import('./mixed/mixed.js'),
  },
  {
    name: 'module',
    bound: 'mixed',
    unit: null,
    jobs: 8,
    size: 1,
    sizeLimit: 1,
    network: false,
    label: (_plan, job) => `input ${job}`,
    load: () => import('./module/module.js'),
  },
];

/**
 * The row that a plan names.
 * @throws RangeError when there is none.
 */
export const workloadNamed = (name: string): Workload => {
  const workload = WORKLOADS.find(row => row.name === name);
  if (workload === undefined) throw new RangeError(`there is no workload named '${name}'`);
  return workload;
};

/** The names a person may give; `module` stands for the user's own file and is named by its path. */
export const names = (): readonly string[] =>
  WORKLOADS.map(row => row.name).filter(name => name !== 'module');
