import type {DemonstrationHandle} from '../../demonstrations/client.js';
import type {FrameFact} from '../../model/demonstrations/fact.js';
import type {Prediction} from '../../model/event/prediction.js';
import {describeFailure} from '../../model/failure/failure.js';
import type {Action, Effect} from '../../model/session/session.js';

/** The request for a demonstration: its page, which has its name, and its settings. */
export type DemonstrationRequest = Extract<Effect, {type: 'demonstrate'}>;

/** Starts a demonstration; `take` gets its facts. */
export type StartDemonstration = (
  request: DemonstrationRequest,
  take: (facts: readonly unknown[]) => void,
) => Pick<DemonstrationHandle, 'stop' | 'signal' | 'done'>;

/** The demonstrations of a dashboard, one at a time. */
export type DemonstrationRunner = {
  /** Starts one as soon as the one before has ended; it replaces one that still waits. */
  start(request: DemonstrationRequest): void;
  stop(): void;
  suspend(): void;
  resume(): void;
  /** Ends it, and waits until its process has ended. */
  close(): Promise<void>;
  /** Ends it at once, without waiting. */
  kill(): void;
};

type Current = {handle: ReturnType<StartDemonstration> | null; stopped: boolean};

/** What was predicted stands with the beginning. */
const withPrediction = (fact: unknown, prediction: Prediction | undefined): unknown =>
  prediction !== undefined && (fact as FrameFact).type === 'started'
    ? {...(fact as FrameFact), prediction}
    : fact;

/** `load` imports what starts a demonstration, when the first one is requested. */
export const openDemonstrationRunner = (
  load: () => Promise<StartDemonstration>,
  dispatch: (action: Action) => void,
): DemonstrationRunner => {
  let waiting: DemonstrationRequest | null = null;
  let current: Current | null = null;
  let performing: Promise<void> | null = null;

  const perform = async (request: DemonstrationRequest, run: Current): Promise<void> => {
    const {page, prediction} = request;
    // Facts of a run that another one replaces would be folded into that one's.
    const take = (facts: readonly unknown[]): void => {
      if (waiting === null)
        dispatch({type: 'facts', page, facts: facts.map(fact => withPrediction(fact, prediction))});
    };
    try {
      const start = await load();
      if (run.stopped) return;
      run.handle = start(request, take);
      await run.handle.done;
    } catch (error) {
      take([{type: 'finished', at: 0, outcome: 'failed', error: describeFailure(error)}]);
    }
  };

  const performAll = async (): Promise<void> => {
    while (waiting !== null) {
      const next: DemonstrationRequest = waiting;
      waiting = null;
      current = {handle: null, stopped: false};
      await perform(next, current);
      current = null;
    }
    performing = null;
  };

  const stopCurrent = (): void => {
    if (current === null) return;
    current.stopped = true;
    current.handle?.stop();
  };
  const stop = (): void => {
    waiting = null;
    stopCurrent();
  };

  // It may be stopped, and could then not end by itself.
  const kill = (): void => {
    stop();
    current?.handle?.signal('SIGKILL');
  };

  return {
    start(request) {
      waiting = request;
      stopCurrent();
      performing ??= performAll();
    },
    stop,
    suspend: () => current?.handle?.signal('SIGSTOP'),
    resume: () => current?.handle?.signal('SIGCONT'),
    async close() {
      kill();
      await performing;
    },
    kill,
  };
};
