import {cache} from './cache/row.js';
import {calibrationReasons} from './calibration/failure-reasons.js';
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

type Row = (typeof ROWS)[number];

export type WorkloadName = Row['name'];

/** The workloads whose results are figures, for which plain output has a sentence. */
export type FiguresWorkload = Extract<Row, {readonly result: 'figures'}>['name'];

/** All rows' reasons in one table, for the type checker: an intersection of the tables. */
type Merged<Table> = (Table extends unknown ? (table: Table) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** Everything that a workload, or the search for its size, can find wrong. */
export const workloadReasons = Object.assign(
  {},
  calibrationReasons,
  ...ROWS.map(({reasons}) => reasons),
) as Merged<Row['reasons'] | typeof calibrationReasons>;

/** The workload that is a user's own file. */
export const fileWorkload: Workload = ownModule;

/** The row of that name; undefined where a newer version's recording names a workload that is unknown here. */
export const findWorkload = (name: string): Workload | undefined => WORKLOADS.find(row => row.name === name);

/**
 * The row that a plan names.
 * @throws RangeError when there is none.
 */
export const workloadNamed = (name: string): Workload => {
  const workload = findWorkload(name);
  if (workload === undefined) throw new RangeError(`there is no workload named '${name}'`);
  return workload;
};

/** The names that a person may give, in the order of the table: a file is named by its path. */
export const workloadNames = (): readonly string[] =>
  WORKLOADS.filter(({byPath}) => byPath !== true).map(({name}) => name);
