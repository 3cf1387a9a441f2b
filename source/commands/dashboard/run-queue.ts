import type {EventBatch} from '../../model/event/wire.js';
import {describeFailure} from '../../model/failure/failure.js';
import type {Action, Effect} from '../../model/session/session.js';
import type {RunHandle} from '../../runner/run-handle.js';

export type Start = Extract<Effect, {type: 'start'}>;

/** Begins a run that is planned: all that is left to do. */
export type Begin = (take: (batch: EventBatch) => void) => Pick<RunHandle, 'now' | 'cancel' | 'done'>;

/** The runs of one dashboard, one at a time. */
export type Runs = {
  /** Begins a run as soon as the one before has gone; one that still waits gives way to it. */
  start(start: Start): void;
  /** Stops the run that is on and takes back the one that waits. */
  cancel(): void;
  /** µs since the present run's zero; 0 where none is on. */
  nowUs(): number;
};

type Present = {handle: ReturnType<Begin> | null; cancelled: boolean};

/**
 * Keeps runs in single file. Every start is answered to `dispatch`: with events that end in
 * run-finished, or with the word that it could not begin or was dropped. `idle` is called whenever
 * no run is left.
 */
export const openRuns = (
  prepare: (start: Start) => Promise<Begin>,
  dispatch: (action: Action) => void,
  idle: () => void,
): Runs => {
  let waiting: Start | null = null;
  let present: Present | null = null;

  const follow = async (start: Start, mine: Present): Promise<void> => {
    const {number} = start;
    try {
      const begin = await prepare(start);
      if (mine.cancelled) return dispatch({type: 'dropped', number});
      mine.handle = begin(({events}) => dispatch({type: 'events', number, events}));
      await mine.handle.done;
    } catch (error) {
      dispatch({type: 'not-started', number, failure: describeFailure(error)});
    }
  };

  const advance = async (): Promise<void> => {
    while (waiting !== null) {
      const next: Start = waiting;
      waiting = null;
      present = {handle: null, cancelled: false};
      await follow(next, present);
      present = null;
    }
    idle();
  };

  const drop = (): void => {
    if (waiting === null) return;
    const {number} = waiting;
    waiting = null;
    dispatch({type: 'dropped', number});
  };

  return {
    start(start) {
      drop();
      waiting = start;
      if (present === null) void advance();
    },
    cancel() {
      drop();
      if (present === null) return;
      present.cancelled = true;
      present.handle?.cancel();
    },
    nowUs: () => present?.handle?.now() ?? 0,
  };
};
