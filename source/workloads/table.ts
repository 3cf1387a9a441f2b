import {cache} from './cache/row.js';
import {calibrationReasons} from './calibration/reasons.js';
import {compress} from './compress/row.js';
import type {Workload} from './contract.js';
import {download} from './download/row.js';
import {matrix} from './matrix/row.js';
import {memory} from './memory/row.js';
import {mixed} from './mixed/row.js';
import {ownModule} from './module/row.js';
import {serial} from './serial/row.js';
import {sets} from './sets/row.js';
import {sum} from './sum/row.js';
import {write} from './write/row.js';

/**
 * Every workload; adding one is adding a folder and its row here. Rows are data: the code of a workload
 * is imported by its load() alone.
 */
const ROWS = [
  download,
  sum,
  matrix,
  compress,
  sets,
  memory,
  cache,
  write,
  serial,
  mixed,
  ownModule,
] as const satisfies readonly Workload[];

const WORKLOADS: readonly Workload[] = ROWS;

export type WorkloadName = (typeof ROWS)[number]['name'];

/** All rows' reasons in one table, for the type checker: an intersection of the tables. */
type Merged<Table> = (Table extends unknown ? (table: Table) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** Everything that a workload, or the search for its size, can find wrong. */
export const workloadReasons = Object.assign(
  {},
  calibrationReasons,
  ...ROWS.map(({reasons}) => reasons),
) as Merged<(typeof ROWS)[number]['reasons'] | typeof calibrationReasons>;

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
