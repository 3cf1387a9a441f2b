import type {Outcome} from '../event/event.js';
import type {Plan, StrategyName} from '../event/plan.js';
import {strategies} from '../event/strategies.js';
import {type Disturbance, disturbanceOf} from '../figures/disturbance.js';
import {peakBytes} from '../figures/peak-memory.js';
import {type RunState, startupMs, wallMs} from '../run/run-state.js';
import {edgeUs, originUs} from '../timeline/axis.js';
import {timeBreakdownsOf} from '../timeline/divide-thread-time.js';
import {type ProfileCell, profileOf} from '../timeline/profile.js';
import {sumOfTimes, type TimeBreakdown} from '../timeline/time-breakdown.js';

/** What is kept of a run that is over: figures alone, as a launch has many runs, and some of a hundred thousand jobs. */
export type Score = {
  /** The number of its run, by which its recording is found. */
  readonly number: number;
  readonly plan: Plan;
  readonly began: string;
  readonly outcome: Outcome | null;
  readonly finished: number;
  readonly failed: number;
  readonly cancelled: number;
  readonly wallMs: number;
  readonly startupMs: number;
  readonly disturbance: Disturbance | null;
  /** Whether a user had its event loop blocked: its time is no measure of its strategy. */
  readonly blocked: boolean;
  /** How many there were in all. */
  readonly processes: number;
  readonly threads: number;
  readonly peakBytes: number | null;
  /** Sockets that it opened. */
  readonly sockets: number;
  /** How the time of its executors divides, summed. */
  readonly time: TimeBreakdown;
  /** Jobs that it can hold at once. */
  readonly atOnce: number;
  /** Its jobs at once from the first one queued to the last one ended, in PROFILE_COLUMNS. */
  readonly profile: readonly ProfileCell[];
};

export type Scores = Readonly<Partial<Record<StrategyName, Score>>>;

const baseline = strategies.find(row => row.isBaseline);

/** The score to which the speed-up of the others is relative, where there is one. */
export const baselineOf = (scores: Scores): Score | undefined => baseline && scores[baseline.name];

/** Columns of the profile that is kept: a choice, more than most screens have for it. */
const PROFILE_COLUMNS = 160;

/** How the time of a run's executors divides, summed. */
const timeOf = (run: RunState): TimeBreakdown =>
  sumOfTimes(timeBreakdownsOf(run, {from: originUs(run), to: edgeUs(run, run.latestAt)}));

/** What is kept of a run that is over. */
export const scoreOf = (run: RunState, number = 0): Score => {
  const known = cached.get(run);
  if (known?.number === number) return known;
  const axis = {from: originUs(run), to: edgeUs(run, run.latestAt), columns: PROFILE_COLUMNS};
  const score: Score = {
    number,
    plan: run.plan,
    began: run.began,
    outcome: run.outcome,
    finished: run.counts.finished,
    failed: run.counts.failed,
    cancelled: run.counts.cancelled,
    wallMs: wallMs(run),
    startupMs: startupMs(run),
    disturbance: disturbanceOf(run),
    blocked: run.loopBlocks.length > 0,
    processes: run.processes.length,
    threads: run.threads.length,
    peakBytes: peakBytes(run.processes),
    sockets: run.sessions.reduce((sum, {connections}) => sum + connections, 0),
    time: timeOf(run),
    atOnce: Math.min(run.plan.jobs, run.shape.processes * run.shape.threads * run.shape.inFlight),
    profile: axis.to > axis.from ? profileOf(run, {axis, edge: axis.to}) : [],
  };
  cached.set(run, score);
  return score;
};

// The scoreboard and what is announced ask in every frame.
const cached = new WeakMap<RunState, Score>();

/**
 * The scoreboard after a run. A run that was cut short is no measure of its strategy's speed, so the
 * old score stays; failed jobs count as long as every job of the plan was ended by an executor.
 */
export const withScore = (scores: Scores, run: RunState, number = 0): Scores =>
  isWhole({...run.counts, ...run}) ? {...scores, [run.plan.strategy]: scoreOf(run, number)} : scores;

/**
 * The history after a run, the latest first; one that was cut short is in it too. A run that is in it already, as events
 * that arrive late end it again, keeps its one entry.
 */
export const withHistory = (history: readonly Score[], run: RunState, number = 0): readonly Score[] => {
  const score = scoreOf(run, number);
  const known = history.findIndex(({began}) => began === run.began);
  return known < 0 ? [score, ...history] : history.with(known, score);
};

/** Whether executors ended every job of its plan. */
export const isWhole = ({
  outcome,
  finished,
  failed,
  plan,
}: Pick<Score, 'outcome' | 'finished' | 'failed' | 'plan'>): boolean =>
  outcome === 'finished' || (outcome === 'failed' && finished + failed === plan.jobs);
