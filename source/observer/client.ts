import {Worker} from 'node:worker_threads';
import {microsSince} from '../kernel/clock.js';
import type {Problem, RunEvent} from '../model/event/event.js';
import {stamper} from '../model/event/stamp.js';
import {batchOf, decodeBatch, type EventBatch} from '../model/event/wire.js';
import {failureFor} from '../model/failure/failure.js';
import {isObservable} from './platform-readers.js';
import {type FromObserver, PROCESS_EVENTS, type ProcessEvent, type ToObserver} from './protocol.js';

/** Samples executors from outside, in a thread of its own; see protocol.ts and run-sampler.ts. */
export type Observer = {
  /**
   * Observes one run. `origin`: the moment at which it began, a value of process.hrtime.bigint(); `take` gets the
   * samples, as events of source `observer`. On systems that are not observable it is never called.
   */
  observe(origin: bigint, take: (batch: EventBatch) => void): Observation;
  /** Ends the thread; no run is observed from then on. */
  close(): void;
};

/** A run that is being observed. */
export type Observation = {
  /** Takes the run's events; they say which processes and threads exist and when they end. */
  apply(events: readonly RunEvent[]): void;
  /** Samples every thread at once: all jobs have ended, and executors will exit. */
  sampleNow(): void;
  /** No sample is delivered after this. */
  stop(): void;
};

export type ObserverOptions = {
  readonly platform?: NodeJS.Platform;
  /** The thread's code; tests replace it. */
  readonly entry?: URL;
};

const ENTRY = new URL('./entry.js', import.meta.url);

/** The thread reads small files and keeps almost no data; these limits are a choice that leaves it ample room. */
const LIMITS = {maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 32, stackSizeMb: 1};

const NOT_OBSERVED: Observation = {apply: () => {}, sampleNow: () => {}, stop: () => {}};

/** Opens an observer. Its thread starts with the first run that is observed, and stays until `close`. */
export const openObserver = ({
  platform = process.platform,
  entry = ENTRY,
}: ObserverOptions = {}): Observer => {
  type ObservedRun = {
    readonly take: (batch: EventBatch) => void;
    /** Number of the last event. */
    seq: number;
    readonly origin: bigint;
  };
  const runs = new Map<number, ObservedRun>();
  let lastRun = 0;
  let worker: Worker | null = null;
  let closed = !isObservable(platform);

  const deliver = ({run: number, lines}: FromObserver): void => {
    const run = runs.get(number);
    if (!run) return;
    const batch = decodeBatch(lines);
    run.seq = batch.events.at(-1)?.seq ?? run.seq;
    run.take(batch);
  };

  /** Runs go on without being observed; each gets a notice that says so. */
  const fail = (error: Error): void => {
    closed = true;
    worker = null;
    for (const {take, seq, origin} of runs.values()) {
      const stamp = stamper('observer', () => microsSince(origin));
      take(batchOf([{...stamp({type: 'notice', ...stoppedBy(error)}), seq: seq + 1}]));
    }
    runs.clear();
  };

  const start = (): Worker => {
    const thread = new Worker(entry, {resourceLimits: LIMITS, execArgv: [], name: 'observer'});
    thread.on('message', deliver).on('error', fail);
    // After the handlers: a handler of messages would keep the program running again.
    thread.unref();
    return thread;
  };
  const send = (message: ToObserver): void => worker?.postMessage(message);

  return {
    observe(origin, take) {
      if (closed) return NOT_OBSERVED;
      worker ??= start();
      const run = ++lastRun;
      runs.set(run, {take, seq: 0, origin});
      send({type: 'observe', run, origin});
      return {
        apply(events) {
          const processEvents = events.filter(isProcessEvent);
          if (processEvents.length > 0) send({type: 'events', run, events: processEvents});
        },
        sampleNow() {
          if (runs.has(run)) send({type: 'sample', run});
        },
        stop() {
          if (runs.delete(run)) send({type: 'stop', run});
        },
      };
    },
    close() {
      closed = true;
      runs.clear();
      void worker?.terminate();
      worker = null;
    },
  };
};

const processEventTypes: ReadonlySet<string> = new Set(PROCESS_EVENTS);
const isProcessEvent = (event: RunEvent): event is ProcessEvent => processEventTypes.has(event.type);

const stoppedBy = ({message}: Error): Problem => {
  const {reason, fields} = failureFor('OBSERVER_LOST', 'observer-stopped', {detail: message});
  return {reason, fields};
};
