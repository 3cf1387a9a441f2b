import {strategyNamed} from '../event/strategies.js';
import {isDisturbed} from '../figures/lacking-cores.js';
import {hasSlept, hasUnexplainedTime} from '../figures/obstacles.js';
import type {RepresentativeRun} from '../race/race.js';
import {headlineOf} from './headlines.js';
import {type FiguresOf, holding, type ReasonOf, type Rule} from './rule.js';

// What is worth saying is a choice; shares of the wall time where nothing else is named.
/** From this share of the jobs on, what is left behind is their own. */
const MISSING_AWAIT = 0.5;
/** Less says nothing: opening and closing a connection takes as long. */
const SHORTEST_MS = 20;
/** The share of a job's time that goes to computing: from here on, and up to here. */
const COMPUTES = 0.6;
const WAITS = 0.3;
const TRANSPORT = 0.01;
const START_UP = 0.2;
const HELPED = 0.2;
/** A turn of the event loop that lasts so long is noticed by those who wait, ms. */
const LATE_TURN_MS = 50;

type Run = RepresentativeRun;

const rule = <Figures extends object>(
  applies: (run: Run) => boolean,
  figures: (run: Run) => Figures,
): Rule<Run, Figures> => ({applies, figures});

/**
 * The share of their time in which jobs computed, or waited for the lock to do so. Time without a core is left out: it
 * is the machine's, not theirs. Where they share a thread it is that of the thread, as
 * more of them in flight make it no faster.
 */
const computingShare = ({breakdown, cpuMs}: Run): number => {
  const {strategy, busyMs, readyMs, lockedMs, ioMs, sleptMs, wallMs} = breakdown;
  const whole = strategyNamed(strategy).sharesThread ? wallMs - readyMs : busyMs + lockedMs + ioMs + sleptMs;
  return shareOf(cpuMs + lockedMs, whole);
};

const shareOf = (part: number, whole: number): number => (whole > 0 ? Math.min(1, part / whole) : 0);

/**
 * The same at least. Where jobs share a thread, those in flight wait on while it is ready without a core: how much of
 * that time is theirs is not known, so all of it may be.
 */
const leastComputingShare = (run: Run): number => {
  const {breakdown, cpuMs} = run;
  const {strategy, lockedMs, ioMs, wallMs} = breakdown;
  return strategyNamed(strategy).sharesThread && ioMs > 0
    ? shareOf(cpuMs + lockedMs, wallMs)
    : computingShare(run);
};

const computesMost = (run: Run): boolean =>
  computingShare(run) >= COMPUTES && leastComputingShare(run) > WAITS;
const waitsMost = (run: Run): boolean => computingShare(run) <= WAITS;

const isTooShort = ({breakdown}: Run): boolean => breakdown.wallMs < SHORTEST_MS;
/** Whether other programs kept it from computing most of all, as far as anything says: a short run has no sample of them. */
const lackedCores = (breakdown: Run['breakdown']): boolean => {
  const headline = headlineOf(breakdown);
  return headline.name === 'cores-taken' && headline.figures.by === 'programs';
};
/** Whether jobs were in flight side by side in one thread: more of that changes nothing. */
const overlapsInOneThread = ({breakdown: {strategy, maxConcurrentJobs}}: Run): boolean =>
  strategyNamed(strategy).sharesThread && maxConcurrentJobs > 1;
const cpuPerWall = ({breakdown: {wallMs, cores, planned}, cpuMs}: Run) => ({cpuMs, wallMs, cores, planned});

/** What makes a run's time say little of its strategy: the first of these that applies stands for "cannot tell". */
export const doubts = {
  /**
   * Jobs ended before their work did: an await is missing. A few of them prove nothing, as libraries keep timers of their
   * own.
   */
  'await-missing': rule(
    ({undone, breakdown: {planned}}) => undone > 0 && undone >= planned * MISSING_AWAIT,
    ({undone, breakdown: {planned}}) => ({undone, planned}),
  ),
  'jobs-failed': rule(
    ({trial}) => trial.failedJobs > 0,
    ({trial: {failedJobs}, breakdown: {planned}}) => ({failedJobs, planned}),
  ),
  'too-short': rule(isTooShort, ({breakdown: {wallMs}}) => ({wallMs})),
  'other-programs': rule(
    ({breakdown}) => isDisturbed(breakdown) || lackedCores(breakdown),
    ({breakdown: {othersCores, cores}}) => ({othersCores, cores}),
  ),
  unexplained: rule(
    ({breakdown}) => hasUnexplainedTime(breakdown),
    ({breakdown: {shares}}) => ({unexplained: shares.unexplained}),
  ),
} as const;

/** What bounds the jobs, by CPU seconds over wall seconds: one of these applies to each run that took long enough. */
export const bounds = {
  'cpu-bound': rule(run => !isTooShort(run) && computesMost(run), cpuPerWall),
  'io-bound': rule(
    run => !isTooShort(run) && waitsMost(run),
    run => ({...cpuPerWall(run), overlaps: overlapsInOneThread(run), slept: hasSlept(run.breakdown)}),
  ),
  /** They wait and compute: the figures do not decide. */
  'bound-unclear': rule(run => !isTooShort(run) && !computesMost(run) && !waitsMost(run), cpuPerWall),
} as const;

/** What else took time or memory, heaviest first. */
export const costs = {
  /** One thread computes while other jobs are in flight: their answers wait. */
  'loop-blocked': rule(
    ({breakdown, latestTurnMs}) =>
      strategyNamed(breakdown.strategy).sharesThread &&
      breakdown.maxConcurrentJobs > 1 &&
      breakdown.busyMs >= breakdown.wallMs * COMPUTES &&
      (latestTurnMs ?? 0) >= LATE_TURN_MS,
    ({breakdown: {busyMs, wallMs}, latestTurnMs}) => ({busyMs, wallMs, latestTurnMs: latestTurnMs ?? 0}),
  ),
  /** libuv's helper threads did a part of the work. */
  helped: rule(
    ({helpers, breakdown}) => helpers !== null && helpers.runningMs >= breakdown.wallMs * HELPED,
    ({helpers, breakdown}) => ({
      threads: helpers?.threads ?? 0,
      runningMs: helpers?.runningMs ?? 0,
      wallMs: breakdown.wallMs,
    }),
  ),
  'start-up': rule(
    ({breakdown: {startupMs, wallMs}}) => startupMs >= wallMs * START_UP,
    ({breakdown: {startupMs, wallMs, processes, threads}}) => ({startupMs, wallMs, processes, threads}),
  ),
  transport: rule(
    ({trial}) => trial.transportMs >= trial.wallMs * TRANSPORT && !(trial.wallMs < SHORTEST_MS),
    ({trial: {transportMs, wallMs}, breakdown: {planned}}) => ({transportMs, wallMs, jobs: planned}),
  ),
  /** Each process has a memory of its own. */
  memory: rule(
    ({breakdown, trial}) => breakdown.processes > 1 && trial.peakBytes !== null,
    ({breakdown: {processes}, trial}) => ({processes, peakBytes: trial.peakBytes ?? 0}),
  ),
  /** Connections are not shared between sessions. */
  sessions: rule(
    ({sessions}) => sessions > 1,
    ({sessions, connections, breakdown: {planned}}) => ({sessions, connections, jobs: planned}),
  ),
} as const;

export const causes = {...doubts, ...bounds, ...costs} as const;

export type CauseName = keyof typeof causes;
export type CauseFigures = FiguresOf<typeof causes>;
export type Cause = ReasonOf<typeof causes>;

export const doubtsOf = (run: Run): readonly ReasonOf<typeof doubts>[] =>
  holding<Run, typeof doubts>(doubts, run);
export const boundsOf = (run: Run): readonly ReasonOf<typeof bounds>[] =>
  holding<Run, typeof bounds>(bounds, run);
export const costsOf = (run: Run): readonly ReasonOf<typeof costs>[] =>
  holding<Run, typeof costs>(costs, run);
