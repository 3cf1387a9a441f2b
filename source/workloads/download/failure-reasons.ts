import {failuresOf} from '../../model/failure/failure.js';
import type {ReasonTable} from '../../model/failure/failure-reasons.js';
import {number, text} from '../../model/failure/fields.js';

/** What can be wrong with an answer or with the way to it, besides the errors of the system. */
export const downloadReasons = {
  'endless-redirect': {limit: number},
  'invalid-redirect': {address: text},
  'response-too-large': {limitBytes: number},
  'invalid-proxy': {},
  'helper-thread-lost': {},
  'wrong-bytes': {at: number},
  'wrong-answer': {expectedBytes: number, status: number, statusText: text, bytes: number},
} as const satisfies ReasonTable;

export const {failureFor, failing} = failuresOf(downloadReasons);
