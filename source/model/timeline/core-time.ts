import type {HelperKind} from '../event/event.js';
import {type CpuSample, SAMPLE_INTERVAL_US} from '../run/cpu-samples.js';
import {executorKey} from '../run/executor-key.js';
import type {HelperState, RunState} from '../run/run-state.js';

/** A user of a core: an executor, or any helper thread of one kind. */
export type CoreUser =
  | {readonly kind: 'executor'; readonly process: number; readonly thread: number}
  | {readonly kind: HelperKind};

/** What a thread had of a core between two samples; times in µs. */
export type CoreTime = {
  readonly by: CoreUser;
  /** The core at the later sample; the thread may have been on others in between. */
  readonly core: number;
  readonly from: number;
  readonly to: number;
  /** Time on a core, and time ready without one; each at most as long as the interval. */
  readonly ranUs: number;
  readonly readyUs: number;
};

/** Visits every interval in which a thread of the run ran or was ready, clipped to the time between two moments, µs. */
export const eachCoreTime = (
  run: RunState,
  from: number,
  to: number,
  visit: (time: CoreTime) => void,
): void => {
  for (const {by, samples} of measuredThreads(run)) visitSamples(by, samples, from, to, visit);
};

/** The same for one helper thread. */
export const eachHelperTime = (
  {kind, samples}: HelperState,
  from: number,
  to: number,
  visit: (time: CoreTime) => void,
): void => visitSamples(HELPER_USERS[kind], samples, from, to, visit);

type MeasuredThread = {readonly by: CoreUser; readonly samples: readonly CpuSample[]};

/** Every thread of the run that may have samples, executors first. */
const measuredThreads = ({threads, processes}: RunState): readonly MeasuredThread[] => [
  ...threads.map(
    ({process, thread, samples}): MeasuredThread => ({by: {kind: 'executor', process, thread}, samples}),
  ),
  ...processes.flatMap(({helpers}) =>
    helpers.map(({kind, samples}): MeasuredThread => ({by: HELPER_USERS[kind], samples})),
  ),
];

/** One object per kind, so that a user can be compared by identity. */
const HELPER_USERS: Readonly<Record<HelperKind, CoreUser>> = {
  libuv: {kind: 'libuv'},
  download: {kind: 'download'},
  other: {kind: 'other'},
};

// Called for every two samples of every thread in every frame, so nothing is allocated without need.
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
    const ranUs = clamped(after.runUs - before.runUs, length);
    const readyUs = clamped(after.readyUs - before.readyUs, length);
    // A thread that was absent from samples did nothing, so the counted time is the latest part.
    const active = Math.min(length, Math.max(SAMPLE_INTERVAL_US, ranUs + readyUs));
    const start = Math.max(from, after.at - active);
    const end = Math.min(to, after.at);
    if (start >= end || ranUs + readyUs === 0) continue;
    const share = (end - start) / active;
    visit({by, core: after.core, from: start, to: end, ranUs: ranUs * share, readyUs: readyUs * share});
  }
};

/** The clocks of kernel and program differ slightly, and samples may arrive out of order. */
const clamped = (us: number, length: number): number => Math.min(length, Math.max(0, us));

/** The moment up to which it is known what ran, µs; null where nothing was measured. */
export const measuredUntil = (run: RunState): number | null => {
  const ends = measuredThreads(run).flatMap(({samples}) => samples.at(-1)?.at ?? []);
  return ends.length === 0 ? null : ends.reduce((latest, at) => Math.max(latest, at), run.sampledAt ?? 0);
};

/** Visits every thread that ran before the latest sample up to a moment, with its share of that time on a core. */
const eachRunning = (
  run: RunState,
  until: number,
  visit: (by: CoreUser, share: number, core: number) => void,
): void => {
  for (const {by, samples} of measuredThreads(run)) {
    const [last, before] = [samples.at(-1), samples.at(-2)];
    if (!before || !last || last.at <= until - SAMPLE_INTERVAL_US || last.at <= before.at) continue;
    visit(by, (last.runUs - before.runUs) / (last.at - before.at), last.core);
  }
};

/** By core: the user with the largest share of it in the latest sample up to a moment. Each counts on its last core alone. */
export const latestCoreUsers = (run: RunState, until: number): ReadonlyMap<number, CoreUser> => {
  const largest = new Map<number, {readonly by: CoreUser; readonly share: number}>();
  eachRunning(run, until, (by, share, core) => {
    if (share > (largest.get(core)?.share ?? 0)) largest.set(core, {by, share});
  });
  return new Map([...largest].map(([core, {by}]) => [core, by]));
};

/** Helper threads are sampled less often than executors: what is older than this is no longer so, µs. */
const HELPER_SCAN_US = 1_000_000;
/** The share of the time from which a helper thread counts as using a core. A choice. */
const HELPING_SHARE = 0.3;

/** By core: the kind of the helper threads that used it lately, up to a moment. */
export const latestHelpers = (run: RunState, until: number): ReadonlyMap<number, HelperKind> =>
  new Map(
    run.processes.flatMap(({helpers}) =>
      helpers.flatMap(({kind, samples}): readonly (readonly [number, HelperKind])[] => {
        const [last, before] = [samples.at(-1), samples.at(-2)];
        if (!last || !before || last.at <= until - HELPER_SCAN_US) return [];
        const share = (last.runUs - before.runUs) / (last.at - before.at);
        return share >= HELPING_SHARE ? [[last.core, kind]] : [];
      }),
    ),
  );

/** The share of the time from which a thread counts as running: more often on a core than not. */
const RUNNING_SHARE = 0.5;

/**
 * Keys of the threads that ran most in the latest sample, at most as many as there are cores. Where other
 * programs use most of the machine, only threads that ran for at least RUNNING_SHARE.
 */
export const keysOnCores = (run: RunState): ReadonlySet<string> => {
  const {plan, environment, sampledAt} = run;
  const cores = plan.cores ?? environment.cores;
  const shares: (readonly [key: string, share: number])[] = [];
  if (sampledAt !== null) eachRunning(run, sampledAt, (by, share) => shares.push([coreUserKey(by), share]));
  const sum = shares.reduce((total, [, share]) => total + share, 0);
  const least = sum < RUNNING_SHARE * cores ? RUNNING_SHARE : 0;
  const running = shares.filter(([, share]) => share > least).sort(([, a], [, b]) => b - a);
  return new Set(running.slice(0, cores).map(([key]) => key));
};

/** Equal for users that are shown as one: an executor's key, or the kind of helper. */
export const coreUserKey = (by: CoreUser): string => (by.kind === 'executor' ? executorKey(by) : by.kind);
