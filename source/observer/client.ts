import {Worker} from 'node:worker_threads';
import type {RunEvent, Worded} from '../model/event/event.js';
import {stamper} from '../model/event/stamp.js';
import {decode} from '../model/event/wire.js';
import {printable} from '../model/printable/printable.js';
import {isObservable} from './platform-readers.js';
import {type FromObserver, type ToObserver, WATCHED, type Watched} from './protocol.js';

/** Looks at executors from outside, in a thread of its own; see protocol.ts and watch.ts. */
export type Observer = {
  /**
   * Observes one run. `origin`: its zero by process.hrtime.bigint(); `take` gets what was seen, as events
   * of source `observer`. Where the system does not tell, nothing ever comes.
   */
  watch(origin: bigint, take: (events: readonly RunEvent[]) => void): Observation;
  /** Ends its thread; nothing is observed from then on. */
  close(): void;
};

/** A run that is being observed. */
export type Observation = {
  /** What the run said, from which it is known whom to look at. */
  heard(events: readonly RunEvent[]): void;
  /** Nothing comes after this. */
  stop(): void;
};

export type ObserverOptions = {
  readonly platform?: NodeJS.Platform;
  /** The thread's code; another one is for tests. */
  readonly entry?: URL;
};

const ENTRY = new URL('./entry.js', import.meta.url);

/** It reads small files and keeps next to nothing. */
const LIMITS = {maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 32, stackSizeMb: 1};

const NOTHING: Observation = {heard: () => {}, stop: () => {}};

/** An observer whose thread starts with the first run that it watches, and stays. */
export const openObserver = ({
  platform = process.platform,
  entry = ENTRY,
}: ObserverOptions = {}): Observer => {
  type Watching = {
    readonly take: (events: readonly RunEvent[]) => void;
    seq: number;
    readonly origin: bigint;
  };
  const watching = new Map<number, Watching>();
  let runs = 0;
  let worker: Worker | null = null;
  let over = !isObservable(platform);

  const deliver = ({run, lines}: FromObserver): void => {
    const watch = watching.get(run);
    if (!watch) return;
    const events = lines.trimEnd().split('\n').map(decode);
    watch.seq = events.at(-1)?.seq ?? watch.seq;
    watch.take(events);
  };

  /** A run goes on without being observed; whoever reads it is told so. */
  const fail = (error: Error): void => {
    over = true;
    worker = null;
    for (const {take, seq, origin} of watching.values()) {
      const stamp = stamper('observer', () => microsSince(origin));
      take([{...stamp({type: 'notice', ...stoppedBy(error)}), seq: seq + 1}]);
    }
    watching.clear();
  };

  const start = (): Worker => {
    const thread = new Worker(entry, {resourceLimits: LIMITS, execArgv: [], name: 'observer'});
    thread.on('message', deliver).on('error', fail);
    // Only now: listening for messages would hold the program again.
    thread.unref();
    return thread;
  };
  const tell = (message: ToObserver): void => worker?.postMessage(message);

  return {
    watch(origin, take) {
      if (over) return NOTHING;
      worker ??= start();
      const run = ++runs;
      watching.set(run, {take, seq: 0, origin});
      tell({type: 'watch', run, origin});
      const hasAllEnded = countEnds();
      return {
        heard(events) {
          const facts = events.filter(isWatched);
          if (facts.length > 0) tell({type: 'heard', run, events: facts});
          if (hasAllEnded(events)) tell({type: 'look', run});
        },
        stop() {
          if (watching.delete(run)) tell({type: 'stop', run});
        },
      };
    },
    close() {
      over = true;
      watching.clear();
      void worker?.terminate();
      worker = null;
    },
  };
};

const watched: ReadonlySet<string> = new Set(WATCHED);
const isWatched = (event: RunEvent): event is Watched => watched.has(event.type);

const ENDS: ReadonlySet<string> = new Set(['job-finished', 'job-failed', 'job-cancelled']);

/** Whether the last of a run's jobs has just ended: true once. */
const countEnds = (): ((events: readonly RunEvent[]) => boolean) => {
  let left = Number.POSITIVE_INFINITY;
  return events => {
    const before = left;
    for (const event of events) {
      if (event.type === 'run-started') left = event.plan.jobs;
      else if (ENDS.has(event.type)) left -= 1;
    }
    return left === 0 && before > 0;
  };
};

const microsSince = (origin: bigint): number => Number((process.hrtime.bigint() - origin) / 1000n);

const stoppedBy = (error: Error): Worded => {
  const detail = printable(error.message, 200);
  return {
    message: `the observer stopped (${detail}): what executors do between their own reports is not measured any more`,
    about: {reason: 'unobserved', detail},
  };
};
