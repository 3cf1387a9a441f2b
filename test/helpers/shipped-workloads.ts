import type {WorkloadName} from '../../source/workloads/table.js';

/** The workloads that have words in every language, and programs in every programming language; a new one may have English words alone. */
export const SHIPPED_WORKLOADS: readonly WorkloadName[] = [
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
