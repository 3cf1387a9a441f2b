import {withPrediction} from '../../model/event/audience.js';
import type {EventBatch} from '../../model/event/wire.js';
import {describeFailure} from '../../model/failure/failure.js';
import {settledUs} from '../../model/session/moment.js';
import type {Action, Effect} from '../../model/session/session.js';
import type {RunHandle} from '../../runner/run-handle.js';
import type {Tapes} from './tapes.js';

/** The request for a run: its number, strategy and settings. */
export type RunRequest = Extract<Effect, {type: 'start'}>;

/** Starts a run that is planned; `take` gets its events. */
export type StartRun = (
  take: (batch: EventBatch) => void,
) => Pick<RunHandle, 'now' | 'cancel' | 'block' | 'done'>;

/** The runs of one dashboard, one at a time. */
export type RunQueue = {
  /** Starts a run as soon as the one before has ended; it replaces a run that still waits. */
  start(request: RunRequest): void;
  /** Cancels the run in progress and withdraws the one that waits. */
  cancel(): void;
  /** Blocks the event loop of the executors of the run in progress, for so long, ms. */
  block(ms: number): void;
  /** The moment up to which the run in progress is known, µs since its zero; 0 where there is none. */
  nowUs(): number;
};

type CurrentRun = {handle: ReturnType<StartRun> | null; cancelled: boolean};

/**
 * Queues runs. For every request something is dispatched: events that end in run-finished, `not-started`,
 * or `dropped`. `onIdle` is called whenever no run is left; `record` gets what is dispatched of runs, before that.
 */
export const openRunQueue = (
  prepare: (request: RunRequest) => Promise<StartRun>,
  dispatch: (action: Action) => void,
  onIdle: () => void,
  record: Tapes['add'] = () => {},
): RunQueue => {
  let waiting: RunRequest | null = null;
  let current: CurrentRun | null = null;

  const perform = async (request: RunRequest, run: CurrentRun): Promise<void> => {
    const {number, prediction} = request;
    const withNote = withPrediction(prediction);
    try {
      const start = await prepare(request);
      if (run.cancelled) return dispatch({type: 'dropped', number});
      run.handle = start(batch => {
        const whole = withNote(batch);
        record(number, whole);
        dispatch({type: 'events', number, events: whole.events});
      });
      await run.handle.done;
    } catch (error) {
      dispatch({type: 'not-started', number, failure: describeFailure(error)});
    }
  };

  const performAll = async (): Promise<void> => {
    while (waiting !== null) {
      const next: RunRequest = waiting;
      waiting = null;
      current = {handle: null, cancelled: false};
      await perform(next, current);
      current = null;
    }
    onIdle();
  };

  const withdraw = (): void => {
    if (waiting === null) return;
    const {number} = waiting;
    waiting = null;
    dispatch({type: 'dropped', number});
  };

  return {
    start(request) {
      withdraw();
      waiting = request;
      if (current === null) void performAll();
    },
    cancel() {
      withdraw();
      if (current === null) return;
      current.cancelled = true;
      current.handle?.cancel();
    },
    block: ms => current?.handle?.block(ms),
    nowUs: () => settledUs(current?.handle?.now() ?? 0),
  };
};
