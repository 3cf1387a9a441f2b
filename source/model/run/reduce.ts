import {type FactType, hasType, type RunEvent} from '../event/event.js';
import {withMarker} from '../event/marker.js';
import {countRepeated, type Draft, draftOf, draftOfNewRun, type Folds, ownDraft} from './draft.js';
import {executorFolds} from './executor-folds.js';
import {jobFolds, queueUpTo} from './job-folds.js';
import {noteOnly} from './notes.js';
import {addOutput} from './output-folds.js';
import type {RunState} from './run-state.js';
import {sampleFolds} from './sample-folds.js';

/**
 * Folds a batch of events into the state of a run. Pure: the given state is never changed. The state is null
 * until run-started arrives. Late, repeated and unknown events change nothing but a count.
 */
export const reduce = (state: RunState | null, events: readonly RunEvent[]): RunState | null => {
  let draft: Draft | null = state && draftOf(state);
  for (const event of events) {
    if (!draft) draft = event.type === 'run-started' ? draftOfNewRun(event) : null;
    else apply(draft, event);
  }
  return draft;
};

/**
 * The same, with the lists of the given state changed in place: of one that nothing else holds, and of which much more
 * is folded than its long lists are worth copying for.
 */
export const reduceOwn = (state: RunState, events: readonly RunEvent[]): RunState => {
  const draft = ownDraft(state);
  for (const event of events) apply(draft, event);
  return draft;
};

/**
 * Folds as `reduce` does, for a state that no caller changes in place. A note of the audience changes no long list, so
 * the new state shares the lists of the old one.
 */
export const reduceShared = (state: RunState | null, events: readonly RunEvent[]): RunState | null => {
  if (state === null || !events.every(event => hasType('note', event))) return reduce(state, events);
  const noted = reduceOwn(state, events);
  if (noted.latestAt === state.latestAt) noteOnly(noted, state);
  return noted;
};

const apply = (draft: Draft, event: RunEvent) => {
  if (event.seq <= (draft.latestSeq[event.source] ?? 0)) return countRepeated(draft);
  draft.latestSeq[event.source] = event.seq;
  draft.latestAt = Math.max(draft.latestAt, event.at);
  const fold = folds[event.type] as ((draft: Draft, event: RunEvent) => void) | undefined;
  if (fold) fold(draft, event);
  else draft.ignored.unknown++;
};

const folds: Folds<FactType> = {
  ...executorFolds,
  ...jobFolds,
  ...sampleFolds,

  'run-started': draft => countRepeated(draft),

  output: addOutput,

  // It says of numbers that no event has them.
  'left-out': () => {},

  notice: (draft, {reason, fields}) => {
    draft.notices.push({reason, fields});
  },

  note: (draft, note) => {
    if ('prediction' in note) draft.prediction = note.prediction;
    else draft.markers = [...withMarker(draft.markers, note.marker)];
  },

  'run-finished': (draft, {outcome, error, at}) => {
    if (draft.stage === 'over') return countRepeated(draft);
    queueUpTo(draft, draft.plan.jobs, at);
    draft.stage = 'over';
    draft.outcome = outcome;
    draft.error = error ?? null;
  },
};
