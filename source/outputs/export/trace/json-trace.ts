import {toJson} from '../../../model/printable/json.js';
import type {TraceEvent} from './trace-event.js';

/** Events as the text of a trace, in pieces. */
export function* jsonTrace(events: Iterable<TraceEvent>, otherData: object): Generator<string> {
  yield '{"displayTimeUnit":"ms","traceEvents":[\n';
  let separator = '';
  for (const event of events) {
    yield `${separator}${toJson(event)}`;
    separator = ',\n';
  }
  yield `\n],"otherData":${toJson(otherData)}}\n`;
}
