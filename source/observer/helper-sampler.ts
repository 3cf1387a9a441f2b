import type {HelperKind} from '../model/event/event.js';
import type {Gauge, Reader, Times} from './reader.js';
import type {Sheet} from './sample-builder.js';

/** The threads of one process that are no executors. */
export type Helpers = {
  /** Somebody inside said whose these are. */
  named(kind: HelperKind, tids: readonly number[]): void;
  /** It turned out to be an executor. */
  notThis(tid: number): void;
  /** Sees who came and who left, apart from the executors. */
  scan(executors: ReadonlySet<number>): void;
  /**
   * Looks at those that worked lately, or at `all`. While executors are still `opening`, nobody unknown
   * is told of: it may be one of them.
   */
  look(sheet: Sheet, all: boolean, opening: boolean): void;
  close(): void;
};

/**
 * How long a thread must have run before it is told of, and told of again, µs: what only wakes up does no
 * work. Helpers that jobs wait for mostly wait themselves, for the disk or the network.
 */
const WORTH_US: Readonly<Record<HelperKind, number>> = {libuv: 100, download: 100, other: 1000};

const LEAST_US = Math.min(...Object.values(WORTH_US));

/** After so many looks at which it was not worth a line it is only looked at with all the others. */
const QUIET_LOOKS = 10;

/** libuv gives its threads this name from version 1.50 on (Node 22.14, 23.7); before, see `named`. */
const LIBUV_NAME = 'libuv-worker';

type Helper = {
  readonly tid: number;
  readonly gauge: Gauge;
  /** What it had run when it was told of last, or first seen; null before. */
  toldUs: number | null;
  quiet: number;
};

export const openHelpers = (reader: Reader, process: number, pid: number): Helpers => {
  const kinds = new Map<number, HelperKind>();
  const helpers = new Map<number, Helper>();
  let scanned = false;

  const drop = (tid: number): void => {
    helpers.get(tid)?.gauge.close();
    helpers.delete(tid);
  };

  const kindOf = (tid: number, name: string): HelperKind =>
    kinds.get(tid) ?? (name === LIBUV_NAME ? 'libuv' : 'other');

  const lookAt = (helper: Helper, sheet: Sheet, opening: boolean): void => {
    const times = sheet.read(helper.gauge.times);
    if (times === 'gone') drop(helper.tid);
    else if (times === 'unchanged') helper.quiet += 1;
    else weigh(helper, times, sheet, opening);
  };

  /** Tells of it, if what it has done since it was told of is worth that. */
  const weigh = (helper: Helper, times: Times, sheet: Sheet, opening: boolean): void => {
    helper.quiet += 1;
    helper.toldUs ??= times.runUs;
    const ranUs = times.runUs - helper.toldUs;
    const place = ranUs < LEAST_US ? null : helper.gauge.place();
    if (place === null) return;
    const {tid} = helper;
    const kind = kindOf(tid, place.name);
    if (ranUs < WORTH_US[kind] || (opening && kind === 'other')) return;
    helper.toldUs = times.runUs;
    helper.quiet = 0;
    sheet.helper({process, tid, kind, ...times, core: place.core});
  };

  return {
    named(kind, tids) {
      for (const tid of tids) kinds.set(tid, kind);
    },
    notThis: drop,
    scan(executors) {
      const present = new Set(reader.threadsOf(pid));
      for (const tid of helpers.keys()) if (!present.has(tid)) drop(tid);
      for (const tid of present) {
        if (executors.has(tid) || helpers.has(tid)) continue;
        // Whoever came since the last scan has done all its work since.
        const toldUs = scanned ? 0 : null;
        helpers.set(tid, {tid, gauge: reader.gaugeOf(pid, tid), toldUs, quiet: 0});
      }
      scanned = true;
    },
    look(sheet, all, opening) {
      for (const helper of helpers.values())
        if (all || helper.quiet < QUIET_LOOKS) lookAt(helper, sheet, opening);
    },
    close() {
      for (const tid of helpers.keys()) drop(tid);
    },
  };
};
