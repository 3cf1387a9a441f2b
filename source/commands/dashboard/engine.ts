import type {Plan} from '../../model/event/plan.js';
import type {Demonstrations} from '../../model/session/demonstration.js';
import type {Effect, SessionState} from '../../model/session/session.js';
import type {Order} from '../../model/session/settings.js';
import {openStore, type Store} from '../../view/store.js';
import type {Ending} from '../shared/exit-outcome.js';
import {openCalibrator} from './calibration-runner.js';
import type {Debug} from './debug-log.js';
import {keepWarm} from './keep-warm.js';
import {openResources, type Parts} from './resources.js';
import {openRuns, type Start} from './run-queue.js';

/** Everything of a dashboard that needs no terminal: the audience's side, and the runs it asks for. */
export type Engine = {
  readonly store: Store;
  /** µs since the present run's zero; 0 where none is on. */
  nowUs(): number;
  /** Starts ahead what the next run will need. */
  warm(): void;
  suspend(): void;
  resume(): void;
  /** Ends everything at once. */
  kill(): void;
};

/** Finds the size that suits this machine; null where it cannot be found, which it tells by itself. */
export type FindSize = (
  settings: Order,
  planFor: () => Promise<Plan>,
  signal: AbortSignal,
) => Promise<number | null>;

/** What an engine leaves to others. */
export type Reactions = {
  /** Put everyone to sleep, as ctrl-z does. */
  stop(): void;
  /** Everything has ended in good order, or was told to end at once. */
  leave(ending: Ending): void;
  crash(error: unknown): void;
};

export const openEngine = (
  start: SessionState,
  demonstrations: Demonstrations,
  importParts: () => Promise<Parts>,
  {heard}: Debug,
  findSize: FindSize,
  {stop, leave, crash}: Reactions,
): Engine => {
  const store = openStore(start, {perform: effect => perform(effect), log: heard, demonstrations});
  const resources = openResources(importParts, text => store.dispatch({type: 'notice', text}));
  const warm = (): void => resources.warm(store.state().settings);
  keepWarm(store, warm);
  const runs = openRuns(resources.prepare, store.dispatch, warm);
  const calibrator = openCalibrator(
    (settings, signal) => findSize(settings, () => resources.plan({settings, strategy: 'sync'}), signal),
    store.dispatch,
  );

  const begin = (start: Start): void => {
    calibrator.stop();
    runs.start(start);
  };
  const perform = (effect: Effect): void => {
    if (effect.type === 'start') begin(effect);
    else if (effect.type === 'calibrate') calibrator.begin(effect.settings);
    else if (effect.type === 'cancel') runs.cancel();
    else if (effect.type === 'suspend') stop();
    else if (effect.type === 'quit') close(effect.ending);
    else leave(effect.ending);
  };
  const close = (ending: Ending): void => {
    runs.cancel();
    Promise.all([calibrator.close(), resources.close()]).then(() => leave(ending), crash);
  };
  const kill = (): void => {
    calibrator.stop();
    resources.kill();
  };
  return {...resources, store, nowUs: runs.nowUs, warm, kill};
};
