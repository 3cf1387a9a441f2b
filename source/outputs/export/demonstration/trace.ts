import {printable} from '../../../model/printable/printable.js';
import {screen} from '../../../text/en/screen.js';
import {terms} from '../../../text/en/terms.js';
import type {DemonstrationExporter, DemonstrationInput} from '../exporter.js';
import {jsonTrace} from '../trace/json-trace.js';
import {metadata, slice, type TraceEvent, type Track} from '../trace/trace-event.js';
import {timelineOf} from './timeline.js';

/** The threads of a demonstration as a trace: what each did as slices, what happened at a moment as instants. */
export const exportDemonstrationTrace: DemonstrationExporter = input => [
  {ending: '.trace.json', text: {[Symbol.iterator]: () => traceText(input)}},
];

const traceText = (input: DemonstrationInput): Iterator<string> => {
  const {demonstration, began, settings} = input.header;
  return jsonTrace(traceEvents(input), {format: 'kitchens-trace', demonstration, began, settings});
};

/** The numbers of the trace: a process, a thread of its own for what belongs to no other, then the threads. */
const MAIN: Track = {pid: 1, tid: 2};

function* traceEvents(input: DemonstrationInput): Generator<TraceEvent> {
  const {title, tracks, moments, counts} = timelineOf(input, screen.standard);
  const trackAt = (place: number | null): Track =>
    place === null ? MAIN : {pid: MAIN.pid, tid: MAIN.tid + 1 + place};
  yield metadata(MAIN, 'process_name', {name: `kitchens: ${title}`});
  yield metadata(MAIN, 'thread_name', {name: title});
  yield metadata(MAIN, 'thread_sort_index', {sort_index: 0});
  for (const [place, {name}] of tracks.entries()) {
    yield metadata(trackAt(place), 'thread_name', {name});
    yield metadata(trackAt(place), 'thread_sort_index', {sort_index: place + 1});
  }
  for (const [place, {spans, words}] of tracks.entries())
    for (const span of spans) {
      const {state, job} = span;
      const args = {state, ...(job !== null && {about: job})};
      yield slice(trackAt(place), 'state', words[state] ?? terms.standard.states[state], span, args);
    }
  for (const {at, name, value} of counts)
    yield {...MAIN, name, cat: 'counter', ph: 'C', ts: Math.round(at), args: {[name]: value}};
  for (const {at, name, track} of moments)
    yield {
      ...trackAt(track),
      name: printable(name),
      cat: 'instant',
      ph: 'I',
      s: track === null ? 'g' : 't',
      ts: Math.round(at),
      args: {},
    };
}
