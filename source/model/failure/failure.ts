import type {Failure, Fields, Problem} from '../event/event.js';
import {reasonOfCode} from './error-codes.js';
import {
  type accidentReasons,
  checkedFields,
  type FieldsOf,
  type ReasonTable,
  reasons,
} from './failure-reasons.js';
import {number, text} from './fields.js';
import {causesOf, codeOf, messageOf, noErrorIn, placeIn, placeOf, stackOf} from './inspect-error.js';
import {keysOf, readProperty} from './read-property.js';

/** What a program may test: no spaces, nothing unprintable, limited length. */
const CODE = /^[\w.-]{1,60}$/;

/** What a field may be called. */
const FIELD = /^[a-z]\w{0,59}$/i;

/** What a reason may look like, also one that no table knows. */
const REASON = /^[a-z][a-z\d-]{1,60}$/;

/** Most fields of a failure; a choice: none of the tables' reasons has half as many. */
const MAX_FIELDS = 20;

/** An error to throw in place of a failure; describeFailure gives that failure back, also in another thread. */
export const errorOf = (failure: Failure): Error =>
  // A property survives the structured clone of an error that ends a worker thread.
  Object.assign(new Error(unworded(failure)), {code: failure.code, kitchensFailure: failure});

/** The failure that an error was made for, of the form of a failure whatever the error claims; null for all others. */
export const failureIn = (thrown: unknown): Failure | null => {
  const failure = readProperty(thrown, 'kitchensFailure');
  const code = readProperty(failure, 'code');
  const reason = readProperty(failure, 'reason');
  if (typeof code !== 'string' || typeof reason !== 'string' || !REASON.test(reason)) return null;
  const stack = readProperty(failure, 'stack');
  return {
    code: CODE.test(code) ? code : 'ERROR',
    reason,
    fields: fieldsIn(readProperty(failure, 'fields')),
    ...(typeof stack === 'string' && {stack: text(stack) ?? ''}),
  };
};

const fieldsIn = (given: unknown): Fields => {
  const fields: Record<string, string | number> = {};
  const names = keysOf(given).filter(name => FIELD.test(name));
  for (const name of names.slice(0, MAX_FIELDS)) {
    const value = readProperty(given, name);
    const field = text(value) ?? number(value);
    if (field !== null) fields[name] = field;
  }
  return fields;
};

/** Makes failures for the reasons of one table. @throws TypeError when a field is of another kind. */
export const failuresOf = <T extends ReasonTable>(table: T) => {
  const failureFor = <R extends keyof T & string>(
    code: string,
    reason: R,
    fields: FieldsOf<T[R]>,
  ): Failure => {
    const checked = checkedFields(table[reason] as T[R], fields);
    if (checked === null) throw new TypeError(`wrong fields for the reason ${reason}`);
    return {code: CODE.test(code) ? code : 'ERROR', reason, fields: checked as Fields};
  };
  return {
    failureFor,
    /** The same as an error to throw. */
    failing: <R extends keyof T & string>(code: string, reason: R, fields: FieldsOf<T[R]>): Error =>
      errorOf(failureFor(code, reason, fields)),
  };
};

/** Failures for the model's own reasons. */
export const {failureFor, failing} = failuresOf(reasons);

/**
 * Anything that was thrown as plain data, its texts as they are: with its reason where its code, or the code of one of
 * its causes, is known; otherwise with its own class and message. Never throws itself, whatever getters
 * or proxies it meets.
 */
export const describeFailure = (thrown: unknown): Failure =>
  failureIn(thrown) ?? knownFailure(thrown) ?? foreignFailure(thrown);

/** The same for a user's own code: with its stack, up to a frame that contains `until`. */
export const describeOwnFailure = (thrown: unknown, until: string): Failure => {
  const failure = describeFailure(thrown);
  const stack = stackOf(thrown, until);
  return failure.stack === undefined && stack !== '' ? {...failure, stack} : failure;
};

const knownFailure = (thrown: unknown): Failure | null => {
  const causes = causesOf(thrown);
  for (const cause of causes) {
    const code = codeOf(cause);
    const reason = reasonOfCode(code);
    if (reason !== null) return failureFor(code, reason, {place: placeOf(causes), detail: messageOf(cause)});
  }
  return null;
};

const foreignFailure = (thrown: unknown): Failure => {
  const code = codeOf(thrown);
  const cause = causeOf(thrown);
  const noError = noErrorIn(thrown);
  if (noError !== null) return failureFor(code, 'not-an-error', {...noError, cause});
  const message = messageOf(thrown);
  const name = nameOf(thrown);
  return message.trim() === ''
    ? failureFor(code, 'error-without-message', {name, cause})
    : failureFor(code, 'error', {name, message, cause});
};

/** What its cause adds, in the cause's own words. */
const causeOf = (thrown: unknown): string => {
  const [outer, inner] = causesOf(thrown);
  if (inner === undefined) return '';
  const said = noErrorIn(inner)?.detail ?? messageOf(inner);
  return messageOf(outer).includes(said) ? '' : said;
};

/** Where an error was lost: in a promise that nothing awaits, or in a timer or another callback. */
export type AccidentKind = FieldsOf<typeof accidentReasons.accident>['how'];

/** The fields of an accident, for anything that may be thrown; stack frames that contain `until` are not the user's. */
export const accidentFields = (
  thrown: unknown,
  how: AccidentKind,
  until: string,
): FieldsOf<typeof accidentReasons.accident> => {
  const noError = noErrorIn(thrown);
  return {
    how,
    name: noError === null ? nameOf(thrown) : '',
    message: noError === null ? messageOf(thrown) : noError.detail || noError.thrown,
    place: placeIn(stackOf(thrown, until)),
  };
};

const nameOf = (thrown: unknown): string => {
  const name = readProperty(thrown, 'name');
  return typeof name === 'string' ? name : codeOf(thrown);
};

/**
 * A problem without a sentence: code, reason and fields as they are. For a reason
 * that no table knows, as a newer version may send it, and where no language is at hand.
 */
export const unworded = (problem: Problem & {readonly code?: string}): string => {
  const [code, reason, fields] = [
    readProperty(problem, 'code'),
    readProperty(problem, 'reason'),
    readProperty(problem, 'fields'),
  ];
  const details = keysOf(fields)
    .map(name => [name, readProperty(fields, name)] as const)
    .filter(([, value]) => (typeof value === 'string' && value !== '') || typeof value === 'number')
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ');
  const names = [code, reason].filter(name => typeof name === 'string').join(': ');
  return details === '' ? names : `${names} (${details})`;
};
