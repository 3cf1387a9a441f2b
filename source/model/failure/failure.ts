import type {Failure, Fields, Problem} from '../event/event.js';
import {printable} from '../printable/printable.js';
import {reasonOfCode} from './error-codes.js';
import {causesOf, codeOf, messageOf, noErrorIn, placeOf, stackOf} from './inspect-error.js';
import {readProperty} from './read-property.js';
import {checkedFields, type FieldsOf, type ReasonTable, reasons} from './reasons.js';

/** What a program may test: no spaces, nothing unprintable, limited length. */
const CODE = /^[\w.-]{1,60}$/;

/** The failures of errors that were made for one. Not a property, so that no foreign error can pretend. */
const failures = new WeakMap<object, Failure>();

/** An error to throw in place of a failure; describeFailure gives that failure back. */
export const errorOf = (failure: Failure): Error => {
  const error = Object.assign(new Error(unworded(failure)), {code: failure.code});
  failures.set(error, failure);
  return error;
};

/** The failure that an error was made for; null for all others. */
export const failureIn = (thrown: unknown): Failure | null =>
  typeof thrown === 'object' && thrown !== null ? (failures.get(thrown) ?? null) : null;

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
 * Anything that was thrown as plain printable data: with its reason where its code, or the code of one of
 * its causes, is known; otherwise with its own class and message. Never throws itself, whatever getters
 * or proxies it meets.
 */
export const describeFailure = (thrown: unknown): Failure =>
  failureIn(thrown) ?? knownFailure(thrown) ?? foreignFailure(thrown);

/** The same for a user's own code: with the first lines of its stack, up to a frame that contains `until`. */
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
  const message = printable(messageOf(thrown));
  const name = nameOf(thrown);
  return message === ''
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

const nameOf = (thrown: unknown): string => {
  const name = readProperty(thrown, 'name');
  return typeof name === 'string' ? name : codeOf(thrown);
};

/**
 * A problem on one printable line without a sentence: code, reason and fields as they are. For a reason
 * that no table knows, as a newer version may send it, and where no language is at hand.
 */
export const unworded = (problem: Problem & {readonly code?: string}): string => {
  const [code, reason, fields] = [
    readProperty(problem, 'code'),
    readProperty(problem, 'reason'),
    readProperty(problem, 'fields'),
  ];
  const entries = typeof fields === 'object' && fields !== null ? Object.entries(fields) : [];
  const details = entries
    .filter(([, value]) => (typeof value === 'string' && value !== '') || typeof value === 'number')
    .map(([field, value]) => `${field}: ${value}`)
    .join(', ');
  const names = [code, reason].filter(name => typeof name === 'string').join(': ');
  return printable(details === '' ? names : `${names} (${details})`, 2000);
};
