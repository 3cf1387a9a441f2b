import type {HelperKind} from '../model/event/event.js';
import type {Reader, ThreadReader, ThreadTimes} from './reader.js';
import type {SampleBuilder} from './sample-builder.js';

/** Samples the threads of one process that are no executors: libuv's, those of downloads, and V8's. */
export type HelperSampler = {
  /** The process reported that these threads are of this kind. */
  setKind(kind: HelperKind, tids: readonly number[]): void;
  /** This thread is an executor: it is not sampled here any more. */
  exclude(tid: number): void;
  /** Lists the process's threads: adds new ones that are not among `executors`, removes ended ones. */
  scan(executors: ReadonlySet<number>): void;
  /**
   * Samples the threads that worked lately, or `all`. While executors are still `opening`, threads of kind
   * `other` are not reported: each may turn out to be an executor.
   */
  sample(samples: SampleBuilder, all: boolean, opening: boolean): void;
  close(): void;
};

/**
 * A thread is reported when it has run this long since its last report, µs. A choice: a thread that only wakes up
 * does no work. The limit is lower for helpers that jobs wait for, since those mostly wait for disk or network.
 */
const REPORT_AFTER_US: Readonly<Record<HelperKind, number>> = {libuv: 100, download: 100, other: 1000};

const LEAST_REPORT_US = Math.min(...Object.values(REPORT_AFTER_US));

/** After this many samples without a report a thread is sampled only together with all others; a choice. */
const QUIET_SAMPLES = 10;

/** The name that libuv gives its threads since version 1.50 (Node 22.14, 23.7); before, see `setKind`. */
const LIBUV_NAME = 'libuv-worker';

type Helper = {
  readonly tid: number;
  readonly thread: ThreadReader;
  /** Its run time at its last report, or when it was first seen; null before. */
  reportedUs: number | null;
  /** Samples since its last report. */
  quiet: number;
};

export const openHelperSampler = (reader: Reader, process: number, pid: number): HelperSampler => {
  const kinds = new Map<number, HelperKind>();
  const helpers = new Map<number, Helper>();
  let scanned = false;

  const remove = (tid: number): void => {
    helpers.get(tid)?.thread.close();
    helpers.delete(tid);
  };

  const kindOf = (tid: number, name: string): HelperKind =>
    kinds.get(tid) ?? (name === LIBUV_NAME ? 'libuv' : 'other');

  /** Reports the thread if it has run long enough since its last report. */
  const report = (helper: Helper, times: ThreadTimes, samples: SampleBuilder, opening: boolean): void => {
    helper.reportedUs ??= times.runUs;
    const ranUs = times.runUs - helper.reportedUs;
    const last = ranUs < LEAST_REPORT_US ? null : helper.thread.lastCore();
    if (last === null) return;
    const {tid} = helper;
    const kind = kindOf(tid, last.name);
    if (ranUs < REPORT_AFTER_US[kind] || (opening && kind === 'other')) return;
    helper.reportedUs = times.runUs;
    helper.quiet = 0;
    samples.addHelper({process, tid, kind, ...times, core: last.core});
  };

  return {
    setKind(kind, tids) {
      for (const tid of tids) kinds.set(tid, kind);
    },
    exclude: remove,
    scan(executors) {
      const present = new Set(reader.threadIds(pid));
      for (const tid of helpers.keys()) if (!present.has(tid)) remove(tid);
      for (const tid of present) {
        if (executors.has(tid) || helpers.has(tid)) continue;
        // A thread that began after the previous scan has done all of its work since then.
        const reportedUs = scanned ? 0 : null;
        helpers.set(tid, {tid, thread: reader.openThread(pid, tid), reportedUs, quiet: 0});
      }
      scanned = true;
    },
    sample(samples, all, opening) {
      for (const helper of helpers.values()) {
        if (!all && helper.quiet >= QUIET_SAMPLES) continue;
        helper.quiet += 1;
        const times = samples.read(helper.thread.changedTimes);
        if (times !== null) report(helper, times, samples, opening);
      }
    },
    close() {
      for (const tid of helpers.keys()) remove(tid);
    },
  };
};
