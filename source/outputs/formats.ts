import type {FormatName} from './format-names.js';
import {openJson} from './json.js';
import type {NoteKinds} from './notes.js';
import type {Look, Outlet, Output} from './output.js';
import {openPlain} from './plain.js';
import {openRecording} from './recording.js';

/** How a run is written to standard output, and which notes are needed beside it. */
type Format = {
  open(outlet: Outlet, look: Look): Output;
  readonly notes: NoteKinds;
  /** Whether people read it, who may want to know why the run took its time. */
  readonly reasons: boolean;
};

/** The formats; adding one is adding a row (and its name in format-names). */
export const formats: Readonly<Record<FormatName, Format>> = {
  plain: {open: openPlain, notes: {failures: true, output: true}, reasons: true},
  json: {open: openJson, notes: {failures: false, output: true}, reasons: false},
  ndjson: {open: openRecording, notes: {failures: false, output: false}, reasons: false},
};
