import type {Environment, EventOf} from '../event/event.js';
import {toJson} from '../printable/json.js';

/** What the first line of every recording says. `began`: wall clock time of 0 µs, ISO 8601, for display. */
type Common = {
  readonly format: 'kitchens-recording';
  readonly version: 1;
  readonly began: string;
  readonly environment: Environment;
};

/** The first line of a recording of a run; every other line is an event. */
export type RecordingHeader = Common & Pick<EventOf<'run-started'>, 'plan'>;

/** The first line of a recording of a demonstration, with the id of its page; every other line is one of its facts. */
export type DemonstrationHeader = Common & {readonly demonstration: string; readonly settings: unknown};

/** The version that is written, and the latest that is read. */
export const RECORDING_VERSION = 1;

/** The header of a run's recording; the order of its fields is that of the file. */
export const headerOf = ({
  began,
  environment,
  plan,
}: Omit<RecordingHeader, 'format' | 'version'>): RecordingHeader => ({
  format: 'kitchens-recording',
  version: RECORDING_VERSION,
  began,
  environment,
  plan,
});

/** The header of a demonstration's recording. */
export const demonstrationHeader = ({
  demonstration,
  began,
  environment,
  settings,
}: Omit<DemonstrationHeader, 'format' | 'version'>): DemonstrationHeader => ({
  format: 'kitchens-recording',
  version: RECORDING_VERSION,
  demonstration,
  began,
  environment,
  settings,
});

/** A header as the first line of a file. */
export const headerLine = (header: RecordingHeader | DemonstrationHeader): string => `${toJson(header)}\n`;
