import type {HelperKind} from '../model/event/event.js';
import {type Observed, observeExecutor} from './executor-sampler.js';
import {openHelpers} from './helper-sampler.js';
import type {Reader} from './reader.js';
import type {Sheet} from './sample-builder.js';

/** One process under observation: its executors, and who else works there. */
export type Home = {
  readonly process: number;
  readonly pid: number;
  opened(thread: number, tid: number): void;
  ready(thread: number): void;
  exited(thread: number): void;
  named(kind: HelperKind, tids: readonly number[]): void;
  /** How many executors are in it. */
  executors(): number;
  /** Whether some of its executors have yet to be ready. */
  opening(): boolean;
  /** `now`: µs. `scan`: see who came and who left, and look at all of them. */
  look(sheet: Sheet, now: number, scan: boolean): void;
  close(): void;
};

/** `threads`: how many executors are expected in it. */
export const openHome = (reader: Reader, process: number, pid: number, threads: number): Home => {
  const executors = new Map<number, Observed & {readonly tid: number}>();
  const ready = new Set<number>();
  const helpers = openHelpers(reader, process, pid);
  const opening = (): boolean => ready.size < threads;

  const drop = (thread: number): void => {
    executors.get(thread)?.close();
    executors.delete(thread);
  };
  const exited = (thread: number): void => {
    drop(thread);
    ready.delete(thread);
  };

  return {
    process,
    pid,
    opened(thread, tid) {
      drop(thread);
      helpers.notThis(tid);
      executors.set(thread, {tid, ...observeExecutor(reader.gaugeOf(pid, tid))});
    },
    ready: thread => void ready.add(thread),
    exited,
    named: helpers.named,
    executors: () => executors.size,
    opening,
    look(sheet, now, scan) {
      for (const [thread, executor] of executors) {
        const seen = sheet.read(executor.look);
        if (seen === 'gone') drop(thread);
        else if (seen !== 'unchanged') sheet.thread({process, thread, ...seen, ...executor.switches(now)});
      }
      if (scan) helpers.scan(new Set([...executors.values()].map(({tid}) => tid)));
      helpers.look(sheet, scan, opening());
    },
    close() {
      for (const thread of executors.keys()) exited(thread);
      helpers.close();
    },
  };
};
