import type {EventOf} from '../model/event/event.js';
import {encode} from '../model/event/wire.js';
import {printableJson, toJson} from '../model/printable/json.js';
import type {Outlet, Output} from './output.js';

/** The first line of a recording; every other line is an event. */
export type RecordingHeader = {
  readonly format: 'kitchens-recording';
  readonly version: 1;
} & Pick<EventOf<'run-started'>, 'began' | 'environment' | 'plan'>;

/** The event stream itself, behind a header line: what `ndjson` prints and `--record` keeps. */
export const openRecording = ({data}: Pick<Outlet, 'data'>): Output => {
  let begun = false;
  return {
    events(batch, {began, environment, plan}) {
      const lines = batch.map(event => printableJson(encode(event).trimEnd()));
      if (!begun) lines.unshift(toJson(headerOf({began, environment, plan})));
      begun = true;
      data(`${lines.join('\n')}\n`);
    },
    end: () => {},
  };
};

const headerOf = (known: Omit<RecordingHeader, 'format' | 'version'>): RecordingHeader => ({
  format: 'kitchens-recording',
  version: 1,
  ...known,
});
