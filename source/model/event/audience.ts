import type {RunEvent} from './event.js';
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

const inserted = ({events, lines}: EventBatch, index: number, event: RunEvent): EventBatch => ({
  events: events.toSpliced(index, 0, event),
  lines: lines.split('\n').toSpliced(index, 0, encode(event).trimEnd()).join('\n'),
});
