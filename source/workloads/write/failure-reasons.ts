import {failuresOf} from '../../model/failure/failure.js';
import type {ReasonTable} from '../../model/failure/failure-reasons.js';
import {text} from '../../model/failure/fields.js';

const folder = text;

/** What can be wrong with a folder or its disk. */
export const writeReasons = {
  'no-folder': {folder},
  'not-a-folder': {folder},
  'no-access': {folder},
  'read-only': {folder},
  'disk-full': {folder},
  'quota-full': {folder},
  'file-too-large': {folder},
  'disk-broken': {folder},
  'disk-changed': {folder},
} as const satisfies ReasonTable;

export const {failing} = failuresOf(writeReasons);
