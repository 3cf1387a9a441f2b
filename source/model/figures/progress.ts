import {isOver, type Job, type RunState, wallMs} from '../run/run-state.js';

/** How far a run is: a part of its whole time, 0 to 1, and the time that remains, ms; both are estimates. */
export type Progress = {readonly fraction: number; readonly remainingMs: number};

/** A run no longer than this is over before anybody has read how long it takes, ms. */
const SHORT_MS = 2000;

/** How many of the jobs ended last tell how long the next ones will take. */
const LATEST = 64;

/** How far a run is; null where nothing tells, and for a run that is short. */
export const progressOf = (run: RunState, nowUs: number): Progress | null => {
  if (run.stage !== 'running') return null;
  const elapsed = wallMs(run, nowUs);
  const running = run.jobs.filter(job => job?.state === 'running');
  const jobMs = expectedMs(run, running, nowUs);
  if (jobMs === null) return null;
  const left = running.map(job => leftMs(job, jobMs, nowUs));
  const ended = run.counts.finished + run.counts.failed + run.counts.cancelled;
  const waiting = Math.max(0, run.plan.jobs - ended - running.length);
  const {processes, threads, inFlight} = run.shape;
  const remainingMs = scheduleMs(left, waiting, jobMs, Math.max(1, processes * threads * inFlight));
  const whole = elapsed + remainingMs;
  return whole > SHORT_MS ? {fraction: elapsed / whole, remainingMs} : null;
};

/** How long a job takes: what the latest took; before any has ended, what those at work or the plan tell. */
const expectedMs = (run: RunState, running: readonly Job[], nowUs: number): number | null => {
  const ended = run.completionOrder.slice(-LATEST).flatMap(job => run.jobs[job - 1] ?? []);
  const known = [...ended.flatMap(tookMs), ...running.flatMap(job => projectedMs(job, nowUs))];
  if (known.length > 0) return known.reduce((sum, ms) => sum + ms, 0) / known.length;
  return run.plan.embedded && run.plan.latencyMs > 0 ? run.plan.latencyMs : null;
};

const tookMs = ({state, startedAt, endedAt}: Job): readonly number[] =>
  isOver(state) && state !== 'cancelled' && startedAt !== null && endedAt !== null
    ? [(endedAt - startedAt) / 1000]
    : [];

/** What a job that tells how far it is will have taken. */
const projectedMs = ({fraction, startedAt}: Job, nowUs: number): readonly number[] =>
  fraction !== null && fraction > 0 && startedAt !== null ? [(nowUs - startedAt) / 1000 / fraction] : [];

const leftMs = (job: Job, jobMs: number, nowUs: number): number => {
  const held = (nowUs - (job.startedAt ?? nowUs)) / 1000;
  return Math.max(0, (projectedMs(job, nowUs)[0] ?? jobMs) - held);
};

/**
 * When the last of `waiting` equal jobs will have ended, if each goes to the first of so many seats that
 * is free; `left`: how long the seats taken now will stay so.
 */
export const scheduleMs = (
  left: readonly number[],
  waiting: number,
  jobMs: number,
  seats: number,
): number => {
  const empty = Math.max(0, Math.min(seats - left.length, waiting));
  const free = [...Array.from({length: empty}, () => 0), ...left].sort((a, b) => a - b);
  if (free.length === 0) return 0;
  const rounds = Math.floor(waiting / free.length);
  const over = waiting % free.length;
  const lastOver = over > 0 ? (free[over - 1] ?? 0) + (rounds + 1) * jobMs : 0;
  const lastRound = (free.at(-1) ?? 0) + rounds * jobMs;
  return Math.max(lastOver, lastRound);
};

/** Up to which time in which steps a rest is told, ms: the longer it is, the less a second matters. */
const STEPS = [
  {upTo: 10_000, step: 1000},
  {upTo: 20_000, step: 2000},
  {upTo: 60_000, step: 5000},
  {upTo: Number.POSITIVE_INFINITY, step: 60_000},
];

/** A time that remains, in steps that do not flicker; ms. */
export const steadyMs = (ms: number): number => {
  const step = STEPS.find(({upTo}) => ms <= upTo)?.step ?? 1000;
  return Math.max(1000, Math.ceil(ms / step) * step);
};
