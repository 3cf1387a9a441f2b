import {summarize} from '../../../model/figures/summary.js';
import {toJson} from '../../../model/printable/json.js';
import {failure} from '../../../text/en/failures.js';
import type {Exporter, RunInput} from '../exporter.js';
import {counters} from './counters.js';
import {instants} from './instants.js';
import {jobEvents} from './job-events.js';
import {threadSlices} from './thread-slices.js';
import type {TraceEvent} from './trace-event.js';
import {trackNames, tracksOf} from './tracks.js';

/**
 * The Trace Event Format, which Perfetto (ui.perfetto.dev), chrome://tracing and other programs open. It is for programs: its words are
 * the field's standard terms in English. The document of `--json` stands in it whole, under `otherData`.
 */
export const exportTrace: Exporter = input => [{ending: '.trace.json', text: traceText(input)}];

function* traceText(input: RunInput): Iterable<string> {
  yield '{"displayTimeUnit":"ms","traceEvents":[\n';
  let separator = '';
  for (const event of traceEvents(input)) {
    yield `${separator}${toJson(event)}`;
    separator = ',\n';
  }
  const {run} = input;
  const otherData = {format: 'kitchens-trace', began: run.began, summary: summarize(run, failure)};
  yield `\n],"otherData":${toJson(otherData)}}\n`;
}

function* traceEvents({run, events}: RunInput): Iterable<TraceEvent> {
  const tracks = tracksOf(run);
  yield* trackNames(run, tracks);
  yield* threadSlices(run, tracks);
  yield* jobEvents(run, tracks);
  yield* counters(run, events(), tracks);
  yield* instants(run, events(), tracks);
}
