import type {Phase} from '../../../model/event/event.js';
import type {CountedState} from '../../../model/playback/caption.js';
import type {FreePhase} from '../../playback.js';
import type {Vocabulary} from '../../text.js';

/** The verbs in which the two vocabularies differ. */
export type Verbs = {
  /** What an executor does for a job in each phase, without the job. */
  readonly doing: Readonly<Record<Phase, string>>;
  /** What happens to a job meanwhile whose thread is free. */
  readonly free: Readonly<Record<FreePhase, string>>;
  /** What other executors do: one of them, and several. */
  readonly others: Readonly<Record<CountedState, readonly [one: string, several: string]>>;
  readonly opens: string;
  readonly comesIn: string;
  readonly leaves: string;
  readonly gets: string;
  readonly finishes: string;
  readonly stopped: string;
  readonly waiting: string;
  readonly inFlight: string;
  readonly computes: (job: string) => string;
  readonly blocks: (thread: string) => string;
  readonly frees: (thread: string) => string;
};

/** These verbs of each vocabulary. */
export const verbs: Readonly<Record<Vocabulary, Verbs>> = {
  kitchen: {
    doing: {
      queued: 'waits for a turn at the oven',
      connecting: 'heats up the oven',
      waiting: 'stands at the oven',
      receiving: 'empties the oven',
      writing: 'waits at the store room',
      helped: 'waits for the kitchen hands',
      awaiting: 'waits',
      locked: 'waits for the knife',
      computing: 'cooks',
    },
    free: {
      queued: 'waits for a socket in the oven',
      connecting: 'waits while the oven heats up',
      waiting: 'goes into the oven',
      receiving: 'is coming out of the oven',
      writing: 'goes to the store room',
      helped: 'goes to the kitchen hands',
      awaiting: 'is set aside',
    },
    others: {
      blocked: ['stands at the oven', 'stand at the oven'],
      running: ['cooks', 'cook'],
      ready: ['waits for a stove', 'wait for a stove'],
      locked: ['waits for the knife', 'wait for the knife'],
      idle: ['is free', 'are free'],
      starting: ['is coming in', 'are coming in'],
    },
    opens: 'opens',
    comesIn: 'comes in',
    leaves: 'goes home',
    gets: 'gets',
    finishes: 'serves',
    stopped: 'is stopped',
    waiting: 'on the order rail',
    inFlight: 'in the oven',
    computes: dish => `cooks ${dish}`,
    blocks: thread => `You keep ${thread} busy`,
    frees: thread => `You let ${thread} go`,
  },
  standard: {
    doing: {
      queued: 'waits for a free connection',
      connecting: 'opens a connection',
      waiting: 'waits for the network',
      receiving: 'reads the answer',
      writing: 'waits for the disk',
      helped: 'waits for a libuv helper',
      awaiting: 'awaits a promise',
      locked: 'waits for the lock',
      computing: 'computes',
    },
    free: {
      queued: 'waits for a free connection',
      connecting: 'waits for its connection',
      waiting: 'waits for the network',
      receiving: 'gets its answer',
      writing: 'waits for the disk',
      helped: 'goes to a libuv helper',
      awaiting: 'awaits a promise',
    },
    others: {
      blocked: ['is blocked', 'are blocked'],
      running: ['computes', 'compute'],
      ready: ['waits for a core', 'wait for a core'],
      locked: ['waits for the lock', 'wait for the lock'],
      idle: ['is idle', 'are idle'],
      starting: ['is starting', 'are starting'],
    },
    opens: 'starts',
    comesIn: 'starts',
    leaves: 'exits',
    gets: 'opens',
    finishes: 'finishes',
    stopped: 'is cancelled',
    waiting: 'in the queue',
    inFlight: 'in flight',
    computes: job => `computes for ${job}`,
    blocks: thread => `You block the event loop of ${thread}`,
    frees: thread => `The event loop of ${thread} turns again`,
  },
};
