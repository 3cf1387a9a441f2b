import type {WorkloadName} from '../../source/workloads/table.js';

/** The workloads that have words in every language; one that is not listed here may have English words alone. */
export const WORKLOADS_IN_EVERY_LANGUAGE: readonly WorkloadName[] = [
  'download',
  'sum',
  'matrix',
  'compress',
  'sets',
  'memory',
  'cache',
  'write',
  'serial',
  'mixed',
  'module',
];
