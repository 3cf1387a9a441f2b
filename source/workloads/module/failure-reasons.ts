import {failuresOf} from '../../model/failure/failure.js';
import type {ReasonTable} from '../../model/failure/failure-reasons.js';
import {number, processEnd, text} from '../../model/failure/fields.js';
import {downloadReasons} from '../download/failure-reasons.js';

/** What can be wrong with a user's own module, besides what it throws. */
export const moduleReasons = {
  ...downloadReasons,
  'no-file': {},
  'not-a-file': {},
  /** This version of Node loads no TypeScript. */
  'no-typescript': {node: text},
  'no-default-export': {},
  'default-not-function': {},
  'inputs-not-list': {},
  'inputs-differ': {},
  /** Importing it threw in an executor. `place`: file, line and, where it is known, column, or ''. */
  'import-failed': {name: text, message: text, place: text},
  'import-overdue': {limitMs: number},
  'import-unsettled': {},
  /** `detail`: the error that the process printed, or ''. */
  'import-ended': {end: processEnd, detail: text},
  /** `place`: file, line and, where it is known, column. */
  'syntax-error': {place: text, detail: text},
} as const satisfies ReasonTable;

export const {failureFor, failing} = failuresOf(moduleReasons);
