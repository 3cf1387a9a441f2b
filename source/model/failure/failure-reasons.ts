import type {Fields} from '../event/event.js';
import {type FieldKind, number, oneOf, processEnd, text} from './fields.js';
import {readProperty} from './read-property.js';

/** The fields of one reason, each with the check that it must pass. */
export type FieldKinds = Readonly<Record<string, FieldKind>>;

/**
 * Reasons and their fields. Adding a reason is adding a row here, or in the table of the workload that
 * reports it, and a sentence in each language of source/text.
 */
export type ReasonTable = Readonly<Record<string, FieldKinds>>;

/** The values of a reason's fields. */
export type FieldsOf<K extends FieldKinds> = {readonly [F in keyof K]: NonNullable<ReturnType<K[F]>>};

/** Host and port as `host:port`, or ''. */
const place = text;
/** What another program says in its own words, which cannot be translated here; may be ''. */
const detail = text;
/** The message of the error's cause where that adds something, or ''. */
const cause = text;
const executor = oneOf('thread', 'process');

/** Errors of Node, the system, undici, llhttp and OpenSSL with a known code (see error-codes.ts). */
export const systemReasons = {
  'connection-refused': {place},
  'connection-reset': {place},
  'incomplete-response': {place},
  'content-length-mismatch': {},
  'unknown-host': {place},
  'lookup-failed': {place},
  unreachable: {place},
  'connection-timeout': {place},
  'no-free-port': {},
  'too-many-open-files': {},
  'headers-too-large': {},
  'not-http': {detail},
  'not-compressed': {detail},
  'untrusted-certificate': {detail},
  'tls-failed': {},
  aborted: {},
  'import-not-found': {detail},
  'wrong-file-type': {detail},
  'thread-out-of-memory': {},
} as const satisfies ReasonTable;

/** Everything else that may be thrown: kept as it is, since no table knows what it means. */
export const thrownReasons = {
  error: {name: text, message: text, cause},
  'error-without-message': {name: text, cause},
  'not-an-error': {thrown: oneOf('object', 'function', 'value'), detail, cause},
} as const satisfies ReasonTable;

const how = oneOf('rejection', 'throw');

/**
 * What a user's code threw where nothing awaits it: in a promise, or in a timer or another callback. `place`: file,
 * line and column, or ''. It was lost before its job's end, or after it (`job`: 0 where that is not known).
 */
export const accidentReasons = {
  accident: {how, name: text, message: text, place: text},
  'late-accident': {how, name: text, message: text, place: text, job: number},
} as const satisfies ReasonTable;

/** What user's jobs left undone, and how many did. */
export const leftReasons = {
  'work-left': {count: number},
  'generators-left': {count: number},
} as const satisfies ReasonTable;

/** Failures of executors, and of the processes around them. Limits in ms and MB (1e6 bytes). */
export const processReasons = {
  'job-timeout': {limitMs: number},
  /** The job is in native code, in a thread. */
  'native-overdue': {limitMs: number},
  'opening-overdue': {executor, limitMs: number},
  'executor-lost': {executor},
  'executor-out-of-memory': {executor, limitMb: number},
  'executor-error': {executor, detail},
  'executor-ended': {executor, end: processEnd},
  /** So many processes that jobs had started were ended with their executors. */
  'left-running': {count: number},
  /** So many jobs in flight share fewer connections. */
  'connections-limited': {connections: number, wanted: number},
  /** So much output of the run waited to be read that executors were made to wait. */
  'output-unread': {},
  /** Something other than events was written into a pipe for events. */
  'foreign-lines': {},
  /** A job did so, and its process was lost for it. */
  'channel-written': {end: processEnd},
  'process-not-started': {},
  'thread-not-started': {exitCode: number},
  'runner-not-started': {detail},
  /** Its process began, but there was no room for its threads. */
  'runner-not-ready': {},
  'runner-lost': {end: processEnd, detail},
  /** The events of a run were not kept, or none has arrived yet. */
  'recording-not-kept': {},
  /** Files cannot be written into the folder in which the program was started, or no more of them. */
  'folder-unwritable': {},
  'folder-gone': {},
  'disk-full': {},
  'not-measured': {detail},
  'observer-stopped': {detail},
  'server-not-started': {detail},
  'server-lost': {end: processEnd, detail: text},
  'server-silent': {limitMs: number},
  'port-in-use': {port: number},
  'port-forbidden': {port: number},
  'port-invalid': {port: number},
  'port-unusable': {port: number, detail},
} as const satisfies ReasonTable;

/** Every reason that is not a workload's own. */
export const reasons = {
  ...systemReasons,
  ...thrownReasons,
  ...accidentReasons,
  ...leftReasons,
  ...processReasons,
};

/**
 * Takes a reason's fields from data that may come from outside, and nothing else of it.
 * Null when a field is missing or of another kind.
 */
export const checkedFields = <K extends FieldKinds>(kinds: K, given: unknown): FieldsOf<K> | null => {
  const fields: Record<string, string | number> = {};
  for (const [field, check] of Object.entries(kinds)) {
    const value = check(readProperty(given, field));
    if (value === null) return null;
    fields[field] = value;
  }
  return fields as Fields as FieldsOf<K>;
};
