import type {Failure, Phase, Result} from '../event/event.js';
import {type Job, type JobState, type RunState, sessionLetter} from '../run/run-state.js';
import {roundedToThousandths} from './time-summary.js';

/** What is known of one job, as every export has it. Moments count from the beginning of the run, ms. */
export type JobFigures = Pick<Job, 'job' | 'label' | 'input' | 'process' | 'thread'> & {
  readonly state: JobState;
  /** The letter of the session that it used; null where it used none. */
  readonly session: string | null;
  readonly queuedAtMs: number;
  readonly startedAtMs: number | null;
  readonly endedAtMs: number | null;
  /** How long it waited for an executor, and how long that had it; null where it was not taken, or not ended. */
  readonly waitedMs: number | null;
  readonly tookMs: number | null;
  /** Time in each of its phases; they add up to `tookMs`. Phases that it did not have are absent. */
  readonly phases: Readonly<Partial<Record<Phase, number>>>;
  readonly result: Result | null;
  readonly error: Failure | null;
};

/** The figures of every job that was queued, in the order of their numbers. */
export const jobFiguresOf = (run: RunState): readonly JobFigures[] =>
  run.jobs.map(job => figuresOf(job, run.latestAt));

const figuresOf = (of: Job, now: number): JobFigures => {
  const {job, label, input, process, thread, state, session, queuedAt, startedAt, endedAt, result, error} =
    of;
  return {
    job,
    label,
    input,
    process,
    thread,
    state,
    session: session === null ? null : sessionLetter(session),
    queuedAtMs: msOf(queuedAt),
    startedAtMs: startedAt === null ? null : msOf(startedAt),
    endedAtMs: endedAt === null ? null : msOf(endedAt),
    waitedMs: startedAt === null ? null : msOf(startedAt - queuedAt),
    tookMs: startedAt === null || endedAt === null ? null : msOf(endedAt - startedAt),
    phases: phaseTimes(of, now),
    result,
    error,
  };
};

/** A phase of a job with its end, µs. */
export type WholePhase = {readonly phase: Phase; readonly from: number; readonly to: number};

/** The phases of a job from its start to its end (or to `now`) without gaps: it computes until it reports another one. */
export const wholePhases = ({startedAt, endedAt, phases}: Job, now: number): readonly WholePhase[] => {
  if (startedAt === null) return [];
  const end = Math.max(startedAt, endedAt ?? now);
  const within = (moment: number): number => Math.min(end, Math.max(startedAt, moment));
  const whole: WholePhase[] = [];
  const add = (phase: Phase, from: number, to: number): void => {
    if (to > from) whole.push({phase, from, to});
  };
  add('computing', startedAt, within(phases[0]?.from ?? end));
  phases.forEach(({phase, from}, place) => {
    add(phase, within(from), within(phases[place + 1]?.from ?? end));
  });
  return whole;
};

const phaseTimes = (job: Job, now: number): JobFigures['phases'] => {
  const times: Partial<Record<Phase, number>> = {};
  for (const {phase, from, to} of wholePhases(job, now)) times[phase] = (times[phase] ?? 0) + to - from;
  return Object.fromEntries(Object.entries(times).map(([phase, us]) => [phase, msOf(us)]));
};

const msOf = (us: number): number => roundedToThousandths(us / 1000);
