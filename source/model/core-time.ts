import type {HelperKind} from './event.js';
import type {Point} from './points.js';
import type {RunState} from './run.js';

/** Who runs on cores: an executor, or its process's threads of a kind that are none. */
export type Occupant =
  | {readonly kind: 'executor'; readonly process: number; readonly thread: number}
  | {readonly kind: HelperKind};

/** What a thread did on a core from one look at it to the next, µs. */
export type CoreTime = {
  readonly by: Occupant;
  /** The core on which it was seen at the end; it may have been on others in between. */
  readonly core: number;
  readonly from: number;
  readonly to: number;
  /** Time on a core, and time ready to run without one; neither is more than the stretch is long. */
  readonly ranUs: number;
  readonly readyUs: number;
};

/** Every stretch in which a thread of the run ran or was ready, as far as it lies between two moments, µs. */
export const eachCoreTime = (
  run: RunState,
  from: number,
  to: number,
  visit: (time: CoreTime) => void,
): void => {
  for (const {process, thread, points} of run.threads) {
    visitPoints({kind: 'executor', process, thread}, points, from, to, visit);
  }
  for (const {helpers} of run.processes) {
    for (const {kind, points} of helpers) visitPoints(ofKind[kind], points, from, to, visit);
  }
};

const ofKind: Readonly<Record<HelperKind, Occupant>> = {
  libuv: {kind: 'libuv'},
  download: {kind: 'download'},
  other: {kind: 'other'},
};

const visitPoints = (
  by: Occupant,
  points: readonly Point[],
  from: number,
  to: number,
  visit: (time: CoreTime) => void,
): void => {
  for (let i = 1; i < points.length; i++) {
    const before = points[i - 1];
    const after = points[i];
    if (!before || !after || after.at <= from || before.at >= to || after.at <= before.at) continue;
    const length = after.at - before.at;
    const start = Math.max(from, before.at);
    const end = Math.min(to, after.at);
    const part = (end - start) / length;
    const ranUs = part * within(after.runUs - before.runUs, length);
    const readyUs = part * within(after.readyUs - before.readyUs, length);
    if (ranUs > 0 || readyUs > 0) visit({by, core: after.core, from: start, to: end, ranUs, readyUs});
  }
};

/** Clocks of the kernel and of the program differ a little, and looks may come out of order. */
const within = (us: number, length: number): number => Math.min(length, Math.max(0, us));

/** Up to here it is known who ran, µs; null where nothing was measured. */
export const measuredUntil = ({threads, processes, sampledAt}: RunState): number | null => {
  const ends = [...threads, ...processes.flatMap(({helpers}) => helpers)].flatMap(
    ({points}) => points.at(-1)?.at ?? [],
  );
  if (ends.length === 0) return null;
  return ends.reduce((latest, at) => Math.max(latest, at), sampledAt ?? 0);
};

/** Two are the same to whoever looks at a core. */
export const occupantKey = (by: Occupant): string =>
  by.kind === 'executor' ? `${by.process}.${by.thread}` : by.kind;
