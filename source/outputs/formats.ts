import type {FormatName} from './format-names.js';
import {openJson} from './json.js';
import type {Wanted} from './notes.js';
import type {Look, Outlet, Output} from './output.js';
import {openPlain} from './plain.js';
import {openRecording} from './recording.js';

/** A way to write a run to standard output, and what must then be said beside it. */
type Format = {
  open(outlet: Outlet, look: Look): Output;
  readonly notes: Wanted;
};

/** Adding a format is adding a row. */
export const formats: Readonly<Record<FormatName, Format>> = {
  plain: {open: openPlain, notes: {failures: true, output: true}},
  json: {open: openJson, notes: {failures: false, output: true}},
  ndjson: {open: openRecording, notes: {failures: false, output: false}},
};
