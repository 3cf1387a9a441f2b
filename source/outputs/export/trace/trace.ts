import {summarize} from '../../../model/figures/summary.js';
import {failure} from '../../../text/en/failures.js';
import type {Exporter, RunInput} from '../exporter.js';
import {counters} from './counters.js';
import {instants} from './instants.js';
import {jobEvents} from './job-events.js';
import {jsonTrace} from './json-trace.js';
import {threadSlices} from './thread-slices.js';
import type {TraceEvent} from './trace-event.js';
import {trackNames, tracksOf} from './tracks.js';

/**
 * The Trace Event Format, which Perfetto (ui.perfetto.dev), chrome://tracing and other programs open. It is for
 * programs: its words are the field's standard terms in English. The document of `--json` stands in it whole, under
 * `otherData`.
 */
export const exportTrace: Exporter = input => [
  {ending: '.trace.json', text: {[Symbol.iterator]: () => traceText(input)}},
];

const traceText = (input: RunInput): Iterator<string> => {
  const {run, gaps} = input;
  const otherData = {format: 'kitchens-trace', began: run.began, summary: summarize(run, failure, gaps)};
  return jsonTrace(traceEvents(input), otherData);
};

function* traceEvents({run, events}: RunInput): Iterable<TraceEvent> {
  const tracks = tracksOf(run);
  yield* trackNames(run, tracks);
  yield* threadSlices(run, tracks);
  yield* jobEvents(run, tracks);
  yield* counters(run, events(), tracks);
  yield* instants(run, events(), tracks);
}
