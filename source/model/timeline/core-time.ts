import type {HelperKind} from '../event/event.js';
import {type CpuSample, SAMPLE_INTERVAL_US} from '../run/cpu-samples.js';
import type {HelperState, RunState} from '../run/run-state.js';

/** Who runs on cores: an executor, or its process's threads of a kind that are none. */
export type CoreUser =
  | {readonly kind: 'executor'; readonly process: number; readonly thread: number}
  | {readonly kind: HelperKind};

/** What a thread did on a core from one look at it to the next, µs. */
export type CoreTime = {
  readonly by: CoreUser;
  /** The core on which it was seen at the end; it may have been on others in between. */
  readonly core: number;
  readonly from: number;
  readonly to: number;
  /** Time on a core, and time ready to run without one; neither is more than the stretch is long. */
  readonly ranUs: number;
  readonly readyUs: number;
};

/** Every stretch in which any thread of the run ran or was ready, as far as it lies between two moments, µs. */
export const eachCoreTime = (
  run: RunState,
  from: number,
  to: number,
  visit: (time: CoreTime) => void,
): void => {
  for (const {by, samples} of measuredThreads(run)) visitSamples(by, samples, from, to, visit);
};

/** The same of one helper thread. */
export const eachHelperTime = (
  {kind, samples}: HelperState,
  from: number,
  to: number,
  visit: (time: CoreTime) => void,
): void => visitSamples(ofKind[kind], samples, from, to, visit);

/** Every thread of the run that was measured, executors first. */
export const measuredThreads = ({threads, processes}: RunState): readonly MeasuredThread[] => [
  ...threads.map(
    ({process, thread, samples}): MeasuredThread => ({by: {kind: 'executor', process, thread}, samples}),
  ),
  ...processes.flatMap(({helpers}) => helpers.map(({kind, samples}) => ({by: ofKind[kind], samples}))),
];

type MeasuredThread = {readonly by: CoreUser; readonly samples: readonly CpuSample[]};

const ofKind: Readonly<Record<HelperKind, CoreUser>> = {
  libuv: {kind: 'libuv'},
  download: {kind: 'download'},
  other: {kind: 'other'},
};

// Asked of every two samples of every thread on every frame, so nothing is made that is not needed.
const visitSamples = (
  by: CoreUser,
  samples: readonly CpuSample[],
  from: number,
  to: number,
  visit: (time: CoreTime) => void,
): void => {
  for (let i = 1; i < samples.length; i++) {
    const before = samples[i - 1];
    const after = samples[i];
    if (!before || !after || after.at <= from || before.at >= to || after.at <= before.at) continue;
    const length = after.at - before.at;
    const ranUs = within(after.runUs - before.runUs, length);
    const readyUs = within(after.readyUs - before.readyUs, length);
    // Who was not told of for long did nothing then: what is told at last has just been done.
    const lasted = Math.min(length, Math.max(SAMPLE_INTERVAL_US, ranUs + readyUs));
    const start = Math.max(from, after.at - lasted);
    const end = Math.min(to, after.at);
    if (start >= end || ranUs + readyUs === 0) continue;
    const part = (end - start) / lasted;
    visit({by, core: after.core, from: start, to: end, ranUs: ranUs * part, readyUs: readyUs * part});
  }
};

/** Clocks of the kernel and of the program differ a little, and looks may come out of order. */
const within = (us: number, length: number): number => Math.min(length, Math.max(0, us));

/** Up to here it is known who ran, µs; null where nothing was measured. */
export const measuredUntil = (run: RunState): number | null => {
  const ends = measuredThreads(run).flatMap(({samples}) => samples.at(-1)?.at ?? []);
  return ends.length === 0 ? null : ends.reduce((latest, at) => Math.max(latest, at), run.sampledAt ?? 0);
};

/** Visits all that were seen to run at the look before a moment, with the part of the time that each had a core. */
const eachRunning = (
  run: RunState,
  until: number,
  visit: (by: CoreUser, part: number, core: number) => void,
): void => {
  for (const {by, samples} of measuredThreads(run)) {
    const [last, before] = [samples.at(-1), samples.at(-2)];
    if (!before || !last || last.at <= until - SAMPLE_INTERVAL_US || last.at <= before.at) continue;
    visit(by, (last.runUs - before.runUs) / (last.at - before.at), last.core);
  }
};

/** Who had most of each core at the look before a moment; everybody is where it was seen last, and nowhere else. */
export const latestCoreUsers = (run: RunState, until: number): ReadonlyMap<number, CoreUser> => {
  const most = new Map<number, {readonly by: CoreUser; readonly part: number}>();
  eachRunning(run, until, (by, part, core) => {
    if (part > (most.get(core)?.part ?? 0)) most.set(core, {by, part});
  });
  return new Map([...most].map(([core, {by}]) => [core, by]));
};

/** From this part of the time on somebody had a core. */
const MOST = 0.5;

/**
 * The keys of those that ran most at the latest look: never more than there are cores. Where others have
 * most of the machine, only those that had a core for most of the time.
 */
export const keysOnCores = (run: RunState): ReadonlySet<string> => {
  const {plan, environment, sampledAt} = run;
  const cores = plan.cores ?? environment.cores;
  const parts: (readonly [key: string, part: number])[] = [];
  if (sampledAt !== null) eachRunning(run, sampledAt, (by, part) => parts.push([coreUserKey(by), part]));
  const least = parts.reduce((sum, [, part]) => sum + part, 0) < MOST * cores ? MOST : 0;
  const had = parts.filter(([, part]) => part > least).sort(([, a], [, b]) => b - a);
  return new Set(had.slice(0, cores).map(([key]) => key));
};

/** Two of one key are the same to whoever looks at a core. */
export const coreUserKey = (by: CoreUser): string =>
  by.kind === 'executor' ? `${by.process}.${by.thread}` : by.kind;
