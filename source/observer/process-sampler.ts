import type {HelperKind} from '../model/event/event.js';
import {type ExecutorSampler, openExecutorSampler} from './executor-sampler.js';
import {openHelperSampler} from './helper-sampler.js';
import type {Reader} from './reader.js';
import type {SampleBuilder} from './sample-builder.js';

/** Samples one process: its executors and its other threads. Which threads are executors, and when they end, the run's events say. */
export type ProcessSampler = {
  readonly process: number;
  readonly pid: number;
  threadStarted(thread: number, tid: number): void;
  threadReady(thread: number): void;
  threadExited(thread: number): void;
  setHelperKind(kind: HelperKind, tids: readonly number[]): void;
  executorCount(): number;
  /** Whether some of its executors are not ready yet. */
  opening(): boolean;
  /** `now`: µs. `scan`: list the process's threads anew and sample all of them. */
  sample(samples: SampleBuilder, now: number, scan: boolean): void;
  close(): void;
};

/** `expectedThreads`: how many executors the process will have. */
export const openProcessSampler = (
  reader: Reader,
  process: number,
  pid: number,
  expectedThreads: number,
): ProcessSampler => {
  const executors = new Map<number, ExecutorSampler & {readonly tid: number}>();
  const ready = new Set<number>();
  const helpers = openHelperSampler(reader, process, pid);
  const opening = (): boolean => ready.size < expectedThreads;

  const threadExited = (thread: number): void => {
    executors.get(thread)?.close();
    executors.delete(thread);
    ready.delete(thread);
  };

  return {
    process,
    pid,
    threadStarted(thread, tid) {
      executors.get(thread)?.close();
      helpers.exclude(tid);
      executors.set(thread, {tid, ...openExecutorSampler(reader.openThread(pid, tid))});
    },
    threadReady: thread => void ready.add(thread),
    threadExited,
    setHelperKind: helpers.setKind,
    executorCount: () => executors.size,
    opening,
    sample(samples, now, scan) {
      for (const [thread, executor] of executors) {
        const figures = samples.read(() => executor.changedFigures(now));
        if (figures !== null)
          samples.addThread({process, thread, ...figures, ...executor.contextSwitches(now)});
      }
      if (scan) helpers.scan(new Set([...executors.values()].map(({tid}) => tid)));
      helpers.sample(samples, scan, opening());
    },
    close() {
      for (const thread of executors.keys()) threadExited(thread);
      helpers.close();
    },
  };
};
