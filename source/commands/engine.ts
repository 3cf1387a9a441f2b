import type {Effect, SessionState} from '../model/session.js';
import {openStore, type Store} from '../view/store.js';
import type {Debug} from './debug.js';
import type {Ending} from './ending.js';
import {keepWarm} from './keep-warm.js';
import type {Loading} from './loading.js';
import {openResources} from './resources.js';
import {openRuns} from './runs.js';

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
  {parts}: Loading,
  {heard}: Debug,
  {stop, leave, crash}: Reactions,
): Engine => {
  const store = openStore(start, effect => perform(effect), heard);
  const resources = openResources(parts, text => store.dispatch({type: 'notice', text}));
  const warm = (): void => resources.warm(store.state().settings);
  keepWarm(store, warm);
  const runs = openRuns(resources.prepare, store.dispatch, warm);

  const perform = (effect: Effect): void => {
    if (effect.type === 'start') runs.start(effect);
    else if (effect.type === 'cancel') runs.cancel();
    else if (effect.type === 'suspend') stop();
    else if (effect.type === 'quit') close(effect.ending);
    else leave(effect.ending);
  };
  const close = (ending: Ending): void => {
    runs.cancel();
    resources.close().then(() => leave(ending), crash);
  };
  return {...resources, store, nowUs: runs.nowUs, warm};
};
