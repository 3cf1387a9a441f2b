import type {Plan, StrategyName} from '../event/plan.js';
import {strategies} from '../event/strategies.js';
import type {Disturbance} from '../figures/disturbance.js';
import {peakBytes} from '../figures/peak-memory.js';
import {planOptionIds} from '../options/option-values.js';
import {runOption} from '../options/run-options.js';
import {type RunState, startupMs, wallMs} from '../run/run-state.js';
import {niceStep} from '../timeline/axis.js';
import {isReplay} from './playing.js';
import {baselineOf, type Score} from './score.js';
import type {SessionState} from './session-state.js';
import {type Choice, orderOf, type Settings} from './settings.js';

/** One line of the scoreboard; null where it is not known or not comparable. */
export type ScoreRow = {
  readonly strategy: StrategyName;
  /** none: never ran; live: it is running now; done: its last run. */
  readonly kind: 'none' | 'live' | 'done';
  /** False where the run's work is not what the settings now ask for. */
  readonly current: boolean;
  /** How many jobs failed or were cancelled. */
  readonly lost: number;
  readonly wallMs: number | null;
  /** Opening the executors, before that. */
  readonly startupMs: number;
  /** What the run lacked because other programs had it; null where they left enough. */
  readonly disturbance: Disturbance | null;
  /** Whether a user had its event loop blocked: its time is no measure of its strategy. */
  readonly blocked: boolean;
  /** How many times as fast as sync doing the same work. */
  readonly speedup: number | null;
  /** How many there were in all. */
  readonly processes: number;
  readonly threads: number;
  readonly peakBytes: number | null;
};

/** The scoreboard's lines, in the table's order. A run in progress stands in its strategy's place. */
export const scoreRows = (session: SessionState, nowUs: number): readonly ScoreRow[] =>
  strategies.map(({name}) => {
    const own = session.run?.plan.strategy === name ? session.run : null;
    const score = session.scores[name];
    // Of a replayed run no score is kept: it stands there while it is shown, also once it is over.
    if (own && (own.stage === 'running' || (own.stage === 'over' && isReplay(session)))) {
      const kind = own.stage === 'running' ? 'live' : 'done';
      return shownRow(own, kind, followsSettings(own.plan, session.settings, session.choices), nowUs);
    }
    if (!score) return nothing(name);
    return {
      strategy: name,
      kind: 'done',
      current: followsSettings(score.plan, session.settings, session.choices),
      lost: score.failed + score.cancelled,
      wallMs: score.wallMs,
      startupMs: score.startupMs,
      disturbance: score.disturbance,
      blocked: score.blocked,
      speedup: speedup(baselineOf(session.scores), score),
      processes: score.processes,
      threads: score.threads,
      peakBytes: score.peakBytes,
    };
  });

/** The line of a run that is on the screen: by figures that cost a frame nothing. */
const shownRow = (run: RunState, kind: ScoreRow['kind'], current: boolean, nowUs: number): ScoreRow => ({
  strategy: run.plan.strategy,
  kind,
  current,
  lost: run.counts.failed + run.counts.cancelled,
  wallMs: wallMs(run, nowUs),
  startupMs: startupMs(run),
  disturbance: null,
  blocked: run.loopBlocks.length > 0,
  speedup: null,
  processes: run.processes.length,
  threads: run.threads.length,
  peakBytes: peakBytes(run.processes),
});

const nothing = (strategy: StrategyName): ScoreRow => ({
  strategy,
  kind: 'none',
  current: true,
  lost: 0,
  wallMs: null,
  startupMs: 0,
  disturbance: null,
  blocked: false,
  speedup: null,
  processes: 0,
  threads: 0,
  peakBytes: null,
});

/** The time at the right end of the scoreboard's bars, opening included, ms; it grows in steps while a run exceeds the others. */
export const scoreAxisMs = (rows: readonly ScoreRow[]): number => {
  const longest = (kind: ScoreRow['kind']): number =>
    Math.max(
      0,
      ...rows
        .filter(row => row.current && row.kind === kind && row.wallMs !== null)
        .map(row => (row.wallMs ?? 0) + row.startupMs),
    );
  const done = longest('done');
  const live = longest('live');
  return live > done ? niceStep(live) : Math.max(done, 1e-3);
};

/** How many times as fast as a sync run of the same work; null where the two cannot be compared. */
export const speedup = (sync: Score | undefined, score: Score): number | null => {
  if (!sync || !comparable(sync.plan, score.plan) || !isMeasure(sync) || !isMeasure(score)) return null;
  return score.wallMs > 0 ? sync.wallMs / score.wallMs : null;
};

/** Whether a run's time is that of its strategy: all jobs were done, and no user held them up. */
export const isMeasure = ({outcome, failed, blocked}: Score): boolean =>
  outcome === 'finished' && failed === 0 && !blocked;

/** What two plans must share to be the same work, besides their addresses. */
const SAME: readonly (keyof Plan)[] = [
  'workload',
  'module',
  'embedded',
  ...planOptionIds.filter(id => runOption(id).sameWork),
];

/** Whether two plans do the same work, so that their times may stand side by side. */
export const comparable = (a: Plan, b: Plan): boolean =>
  SAME.every(field => a[field] === b[field]) && sameAddresses(a, b);

// The embedded server's port is another one after it had to be started again; the work is the same.
const sameAddresses = (a: Plan, b: Plan): boolean =>
  a.urls.length === b.urls.length && (a.embedded || a.urls.every((url, i) => url === b.urls[i]));

/** What a plan takes over as it was ordered. */
const ORDERED = [
  'module',
  ...planOptionIds.filter(id => runOption(id).sameWork && runOption(id).decidedBy !== 'work'),
] as const;

/** Whether a plan does the work that the settings ask for now. */
export const followsSettings = (plan: Plan, settings: Settings, choices: readonly Choice[]): boolean => {
  const order = orderOf(settings, choices);
  const {jobs, size, latencyMs} = order;
  return (
    [plan.title, plan.workload].includes(settings.choice) &&
    plan.jobs === jobs &&
    plan.size === (size ?? plan.size) &&
    // Not all that the embedded server does knows a delay.
    (!plan.embedded || latencyMs === null || plan.latencyMs === latencyMs) &&
    ORDERED.every(field => plan[field] === order[field])
  );
};
