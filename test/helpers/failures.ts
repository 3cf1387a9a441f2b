import type {Failure, Problem} from '../../source/model/event/event.js';
import {describeFailure} from '../../source/model/failure/failure.js';
import {type FieldKinds, reasons as modelReasons} from '../../source/model/failure/failure-reasons.js';
import {failure as failureText} from '../../source/text/en/failures.js';
import {reasons} from '../../source/text/failures.js';
import {calibrationReasons} from '../../source/workloads/calibration/failure-reasons.js';
import {workloadNamed} from '../../source/workloads/table.js';
import {SHIPPED_WORKLOADS} from './shipped-workloads.js';

export const allReasons = Object.keys(reasons) as readonly (keyof typeof reasons)[];

const reasonsInEveryLanguage = new Set(
  [modelReasons, calibrationReasons, ...SHIPPED_WORKLOADS.map(name => workloadNamed(name).reasons)].flatMap(
    table => Object.keys(table),
  ),
);

/** False for a reason of a workload that has English words alone. */
export const isInEveryLanguage = (reason: string): boolean => reasonsInEveryLanguage.has(reason);

/** The fields of a reason, by name. */
export const kindsOf = (reason: keyof typeof reasons): FieldKinds => reasons[reason];

type Samples = Readonly<Record<string, string | number>>;

/** A number or a text for every field of every reason. */
const anyValues: Samples = Object.fromEntries(
  allReasons
    .flatMap(reason => Object.entries(kindsOf(reason)))
    .map(([field, kind]) => [field, kind(21) === null ? 'any text' : 21]),
);

/** Values for fields that take some words alone, or whose sentence is easier to read with them. */
const chosenValues = {
  place: '10.0.0.1:80',
  detail: 'as Node says it',
  message: 'no soup',
  cause: 'no pot',
  address: 'ftp://elsewhere/',
  folder: '/scratch/one',
  name: 'RangeError',
  node: '20.18.1',
  statusText: 'Not Found',
  found: '101',
  expected: '102',
  foundSum: '103',
  expectedSum: '104',
  operation: 'union',
  executor: 'thread',
  end: 3,
  thrown: 'value',
  how: 'rejection',
  job: 3,
  choose: 'workers',
  exitCode: 4,
  port: 8123,
  limit: 10,
  limitMs: 30_000,
  limitBytes: 10_000_000,
  limitMb: 512,
  eachMb: 64,
  freeMb: 128,
  times: 5,
  bytes: 50_000,
  expectedBytes: 70_000,
  at: 600,
  status: 404,
  n: 700,
  row: 8,
  count: 2,
  first: 9,
  lines: 1200,
} as const;

/** A value for every field of every reason. */
export const samples = {...anyValues, ...chosenValues};

/** Another value for each. */
export const others: Samples = {
  ...Object.fromEntries(
    Object.entries(samples).map(([field, value]) => [
      field,
      typeof value === 'number' ? value + 1 : `${value}!`,
    ]),
  ),
  operation: 'difference',
  executor: 'process',
  end: 'SIGKILL',
  thrown: 'function',
  how: 'throw',
  choose: 'size or workers',
};

/** A problem of that reason with these values for its fields. */
export const problemOf = (reason: keyof typeof reasons, of: Samples = samples): Problem => ({
  reason,
  fields: Object.fromEntries(Object.keys(kindsOf(reason)).map(field => [field, of[field] ?? ''])),
});

/** The failure for an error that no table knows. */
export const foreign = (message: string, code = 'X'): Failure => ({
  code,
  reason: 'error',
  fields: {name: 'Error', message, cause: ''},
});

/** The English sentence for a failure; '' for none. */
export const english = (failure: Problem | null | undefined): string => (failure ? failureText(failure) : '');

/** The same for anything that was thrown. */
export const englishOf = (thrown: unknown): string => failureText(describeFailure(thrown));
