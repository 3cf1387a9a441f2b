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
  for (const {by, points} of occupantsOf(run)) visitPoints(by, points, from, to, visit);
};

/** Every thread of the run that was measured, executors first. */
export const occupantsOf = ({threads, processes}: RunState): readonly Measured[] => [
  ...threads.map(
    ({process, thread, points}): Measured => ({by: {kind: 'executor', process, thread}, points}),
  ),
  ...processes.flatMap(({helpers}) => helpers.map(({kind, points}) => ({by: ofKind[kind], points}))),
];

type Measured = {readonly by: Occupant; readonly points: readonly Point[]};

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
export const measuredUntil = (run: RunState): number | null => {
  const ends = occupantsOf(run).flatMap(({points}) => points.at(-1)?.at ?? []);
  return ends.length === 0 ? null : ends.reduce((latest, at) => Math.max(latest, at), run.sampledAt ?? 0);
};

/** Two are the same to whoever looks at a core. */
export const occupantKey = (by: Occupant): string =>
  by.kind === 'executor' ? `${by.process}.${by.thread}` : by.kind;
