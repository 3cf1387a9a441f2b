import {originUs} from '../../model/timeline/axis.js';
import type {RecordedTape} from '../../recordings/tape.js';

/** Where the recording of a run ends that was cut off, ms, as the screen counts them: since the first job was queued. */
export const cutAtMs = ({endUs, latest}: Pick<RecordedTape, 'endUs' | 'latest'>): number =>
  (endUs - (latest ? originUs(latest) : 0)) / 1000;
