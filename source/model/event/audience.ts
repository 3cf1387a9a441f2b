import type {RunEvent} from './event.js';
import type {Marker} from './marker.js';
import type {Prediction} from './prediction.js';
import {stamper} from './stamp.js';
import {type EventBatch, encode} from './wire.js';

/** The source of what an audience adds to a run. */
export const AUDIENCE = 'audience';

/**
 * Adds a prediction to the batches of a run: as a note right after the run's beginning, at 0, since it was made
 * before that. Without one, batches stay as they are.
 */
export const withPrediction = (prediction: Prediction | undefined): ((batch: EventBatch) => EventBatch) => {
  if (prediction === undefined) return batch => batch;
  const note = stamper(AUDIENCE, () => 0)({type: 'note', prediction});
  let isAdded = false;
  return batch => {
    const beginning = isAdded ? -1 : batch.events.findIndex(({type}) => type === 'run-started');
    if (beginning < 0) return batch;
    isAdded = true;
    return inserted(batch, beginning + 1, note);
  };
};

/** What is known of a run's audience: the latest number of its notes, and its markers. */
type Noted = {
  readonly latestSeq: Readonly<Record<string, number>>;
  readonly markers: readonly Marker[];
};

/**
 * The next note of the audience of a run: it names a moment, or takes the name away. `at` is the moment of the marker,
 * so that it does not make the run any longer.
 */
export const markerNote = ({latestSeq, markers}: Noted, marker: Marker): RunEvent => {
  const known = markers.find(({name}) => name === marker.name);
  return {
    at: marker.atUs ?? known?.atUs ?? 0,
    source: AUDIENCE,
    seq: (latestSeq[AUDIENCE] ?? 0) + 1,
    type: 'note',
    marker,
  };
};

const inserted = ({events, lines}: EventBatch, index: number, event: RunEvent): EventBatch => ({
  events: events.toSpliced(index, 0, event),
  lines: lines.split('\n').toSpliced(index, 0, encode(event).trimEnd()).join('\n'),
});
