import type {RunState} from '../run/run-state.js';
import {latestHelpers} from '../timeline/core-time.js';
import {allowedCores} from '../timeline/cores.js';
import type {LaneState} from '../timeline/span.js';
import type {PlacedCore, PlacedProcess, PlacedThread} from './placed.js';

/** A core has one thread at a time: of threads that were last seen on the same one, the others are on an unknown one. */
export const onCoresOnce = (processes: readonly PlacedProcess[]): readonly PlacedProcess[] => {
  const taken = new Set<number>();
  const placeOnce = (thread: PlacedThread): PlacedThread => {
    if (thread.core === null || !taken.has(thread.core)) {
      if (thread.core !== null) taken.add(thread.core);
      return thread;
    }
    return {...thread, core: null};
  };
  return processes.map(process => ({...process, threads: process.threads.map(placeOnce)}));
};

export const coresWith = (run: RunState, threads: readonly PlacedThread[]): readonly PlacedCore[] => {
  const allowed = allowedCores(
    run,
    threads.flatMap(({core}) => core ?? []),
  );
  const has = (wanted: LaneState): boolean => threads.some(({state}) => state === wanted);
  const isUnknown = threads.some(({state, core}) => state === 'running' && core === null);
  const until = run.stage === 'over' ? null : run.sampledAt;
  const helpers = until === null ? null : latestHelpers(run, until);
  return Array.from({length: run.environment.cores}, (_, core) => ({
    allowed: allowed.has(core),
    thread: threads.find(thread => thread.core === core) ?? null,
    helper: helpers?.get(core) ?? null,
    otherwise: isUnknown ? 'unknown' : has('ready') ? 'other' : 'unused',
  }));
};
