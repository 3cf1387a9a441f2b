import {cpuMs} from '../figures/cpu-time.js';
import {peakBytes} from '../figures/peak-memory.js';
import {runBreakdownOf} from '../figures/run-breakdown.js';
import {roundedToThousandths} from '../figures/time-summary.js';
import {transportMs} from '../figures/transport.js';
import {type RunState, startupMs, wallMs} from '../run/run-state.js';
import {helperTimeOf} from '../timeline/helper-threads.js';
import type {MeasuredTrial, RunFigures} from './race.js';

/** Failures that are kept of a run; a choice: the first ones say what is wrong. */
const MOST_FAILURES = 3;

/** What a run that is over was in a race. */
export const measuredTrial = (run: RunState, round: number, order: number): MeasuredTrial => {
  const {strategy, workers} = run.plan;
  const wall = wallMs(run);
  const transport = Math.min(wall, transportMs(run));
  const figures = runFiguresOf(run);
  return {
    entry: {strategy, workers},
    trial: {
      round,
      order,
      wallMs: roundedToThousandths(wall),
      startupMs: roundedToThousandths(startupMs(run)),
      workMs: roundedToThousandths(wall - transport),
      transportMs: roundedToThousandths(transport),
      peakBytes: peakBytes(run.processes),
      othersCores: figures.breakdown.othersCores,
      failedJobs: run.counts.failed,
    },
    run: figures,
  };
};

const runFiguresOf = (run: RunState): RunFigures => {
  const window = {from: run.firstQueuedAt ?? 0, to: run.latestAt};
  const {count, ranUs} = helperTimeOf(run.processes, 'libuv', window);
  const latest = run.threads.flatMap(({loop}) => loop?.latestUs ?? []);
  const failures = [...run.jobs.flatMap(({error}) => error ?? []), ...(run.error ? [run.error] : [])];
  return {
    breakdown: runBreakdownOf(run),
    cpuMs: cpuMs(run),
    sessions: run.sessions.length,
    connections: run.sessions.reduce((sum, {connections}) => sum + connections, 0),
    helpers: run.sampledAt === null ? null : {threads: count, runningMs: ranUs / 1000},
    latestTurnMs: latest.length === 0 ? null : Math.max(...latest) / 1000,
    undone: undoneJobs(run),
    failures: failures.slice(0, MOST_FAILURES),
  };
};

/** How many jobs left work undone, which a notice at the end of the run says. */
const undoneJobs = ({notices}: RunState): number =>
  notices.reduce(
    (sum, {reason, fields}) =>
      sum + (reason === 'work-left' && typeof fields?.count === 'number' ? fields.count : 0),
    0,
  );
