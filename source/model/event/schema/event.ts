import * as v from 'valibot';
import type {RunEvent} from '../event.js';
import {type Stater, statedBy} from '../stated-by.js';
import {moment, ownText, serial} from './basics.js';
import {compiled} from './compile.js';
import {factSchemas} from './facts.js';

const stamp = {at: moment, source: ownText, seq: serial};

const isSchema = (row: v.ObjectEntries | v.GenericSchema): row is v.GenericSchema => '~standard' in row;

/** One that is not known was added by another version: it changes nothing. */
const unknown = v.looseObject({...stamp, type: ownText});

const schemas: ReadonlyMap<string, v.GenericSchema> = new Map(
  Object.entries(factSchemas).map(([type, row]) => [
    type,
    isSchema(row) ? v.intersect([unknown, row]) : v.looseObject({...stamp, ...row}),
  ]),
);

/** How events of a type are checked, and what states them. */
type Kind = {readonly isOne: (value: unknown) => boolean; readonly by: Stater};

const kinds: ReadonlyMap<string, Kind> = new Map(
  Object.entries(statedBy).map(([type, by]) => [
    type,
    {isOne: compiled(schemas.get(type) as v.GenericSchema), by},
  ]),
);

const typeOf = (value: unknown): string | undefined => {
  const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined;
  return typeof type === 'string' ? type : undefined;
};

const schemaOf = (value: unknown): v.GenericSchema => schemas.get(typeOf(value) ?? '') ?? unknown;

/** What states that event of a run; null where it is none, or of a type that is not known here. */
export const staterOf = (event: RunEvent): Stater | null => {
  const kind = kinds.get(event.type);
  return kind?.isOne(event) ? kind.by : null;
};

/** Whether that is an event of a run; one of an unknown type was added by another version. */
export const isEvent = (value: unknown): value is RunEvent => {
  const kind = kinds.get(typeOf(value) ?? '');
  return kind === undefined ? v.is(unknown, value) : kind.isOne(value);
};

/** Which field keeps a value from being an event, and the type of that event; '' where there is none. */
export const faultIn = (
  value: unknown,
  schema = schemaOf(value),
): {readonly type: string; readonly path: string} => {
  const {issues = []} = v.safeParse(schema, value, {abortEarly: true});
  const [issue] = issues as readonly v.BaseIssue<unknown>[];
  const type = (value as {readonly type?: unknown} | null)?.type;
  return {
    type: typeof type === 'string' && v.is(ownText, type) ? type : '',
    path: (issue && v.getDotPath(issue)) ?? '',
  };
};
