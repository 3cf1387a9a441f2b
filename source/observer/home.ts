import type {HelperKind} from '../model/event.js';
import {openHelpers} from './helpers.js';
import type {Gauge, Reader} from './reader.js';
import type {Sheet} from './sheet.js';

/** One process under observation: its executors, and who else works there. */
export type Home = {
  readonly process: number;
  readonly pid: number;
  opened(thread: number, tid: number): void;
  ready(thread: number): void;
  exited(thread: number): void;
  named(kind: HelperKind, tids: readonly number[]): void;
  /** Whether some of its executors have yet to be ready. */
  opening(): boolean;
  /** `now`: µs. `scan`: see who came and who left, and look at all of them. */
  look(sheet: Sheet, now: number, scan: boolean): void;
  close(): void;
};

/** Context switches cost as much as all the rest: they are read this far apart, µs. */
const SWITCHES_EVERY_US = 250_000;

type Executor = {readonly tid: number; readonly gauge: Gauge; countedAt: number};

/** `threads`: how many executors are expected in it. */
export const openHome = (reader: Reader, process: number, pid: number, threads: number): Home => {
  const executors = new Map<number, Executor>();
  const ready = new Set<number>();
  const helpers = openHelpers(reader, process, pid);
  const opening = (): boolean => ready.size < threads;

  const exited = (thread: number): void => {
    executors.get(thread)?.gauge.close();
    executors.delete(thread);
    ready.delete(thread);
  };

  const lookAt = (thread: number, executor: Executor, sheet: Sheet, now: number): void => {
    const due = now - executor.countedAt >= SWITCHES_EVERY_US;
    sheet.mark();
    const seen = executor.gauge.look(due);
    if (seen === 'gone') executors.delete(thread);
    else if (seen !== 'unchanged') {
      if (due) executor.countedAt = now;
      sheet.thread({process, thread, ...seen.figures});
    }
  };

  return {
    process,
    pid,
    opened(thread, tid) {
      exited(thread);
      helpers.notThis(tid);
      executors.set(thread, {tid, gauge: reader.gaugeOf(pid, tid), countedAt: Number.NEGATIVE_INFINITY});
    },
    ready: thread => void ready.add(thread),
    exited,
    named: helpers.named,
    opening,
    look(sheet, now, scan) {
      for (const [thread, executor] of executors) lookAt(thread, executor, sheet, now);
      if (scan) helpers.scan(new Set([...executors.values()].map(({tid}) => tid)));
      helpers.look(sheet, scan, opening());
    },
    close() {
      for (const thread of executors.keys()) exited(thread);
      helpers.close();
    },
  };
};
