import type {EventOf} from '../model/event/event.js';
import {toJson} from '../model/printable/json.js';
import type {Outlet, Output} from './output.js';

/** The first line of a recording; every other line is an event. */
export type RecordingHeader = {
  readonly format: 'kitchens-recording';
  readonly version: 1;
} & Pick<EventOf<'run-started'>, 'began' | 'environment' | 'plan'>;

/**
 * The event stream after a header line: what `ndjson` prints and `--record` stores. Each event is the line, byte for
 * byte, that its executor wrote.
 */
export const openRecording = ({data}: Pick<Outlet, 'data'>): Output => {
  let hasHeader = false;
  return {
    write({lines}, {began, environment, plan}) {
      const header: RecordingHeader = {
        format: 'kitchens-recording',
        version: 1,
        began,
        environment,
        plan,
      };
      data(hasHeader ? lines : `${toJson(header)}\n${lines}`);
      hasHeader = true;
    },
    end: () => {},
  };
};
