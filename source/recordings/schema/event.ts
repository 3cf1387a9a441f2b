import * as v from 'valibot';
import type {RunEvent} from '../../model/event/event.js';
import {count, moment, ownText} from './basics.js';
import {factSchemas} from './facts.js';

const stamp = {at: moment, source: ownText, seq: count, type: ownText};

const isSchema = (row: v.ObjectEntries | v.GenericSchema): row is v.GenericSchema => '~standard' in row;

/** One that is not known was added by another version: it changes nothing. */
const unknown = v.looseObject(stamp);

const schemas: ReadonlyMap<string, v.GenericSchema> = new Map(
  Object.entries(factSchemas).map(([type, row]) => [
    type,
    isSchema(row) ? v.intersect([unknown, row]) : v.looseObject({...stamp, ...row}),
  ]),
);

const schemaOf = (value: unknown): v.GenericSchema => {
  const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined;
  return (typeof type === 'string' ? schemas.get(type) : undefined) ?? unknown;
};

/** Whether that is an event of a run. */
export const isEvent = (value: unknown): value is RunEvent => v.is(schemaOf(value), value);

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
