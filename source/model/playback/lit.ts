import {strategyNamed} from '../event/strategies.js';
import {executorKey} from '../run/executor-key.js';
import type {Job, RunState} from '../run/run-state.js';
import type {Axis, Cell} from '../timeline/cells.js';
import type {CoreUser} from '../timeline/core-time.js';
import type {Interval} from '../timeline/intervals.js';
import {activitiesOf} from '../timeline/job-activity.js';
import type {LaneRow} from '../timeline/lane-rows.js';

/** Whether a row of the lanes belongs to a job: its executor, the process of that, the row of the job, its helpers. */
export const isLit = (row: LaneRow, job: Job): boolean => {
  if (row.kind === 'job') return row.jobs.some(({job: number}) => number === job.job);
  if (row.kind === 'thread')
    return job.thread !== null && row.lane.threads.some(thread => executorKey(thread) === executorKey(job));
  if (!row.process.processes.some(({process}) => process === job.process)) return false;
  return row.kind === 'process' || helpedTimes(job).length > 0;
};

/** Whether an executor has or had a job. */
export const isLitExecutor = (
  {process, thread}: {readonly process: number; readonly thread: number},
  job: Job,
): boolean => process === job.process && thread === job.thread;

/**
 * Whether what a thread did on a core within some time was for a job: it was that of its executor while that held the
 * job, or, where it holds several at once, while the job computed; or a helper thread while the job waited for those.
 */
export const isLitUse = (run: RunState, by: CoreUser, job: Job, time: Interval): boolean => {
  if (by.kind === 'libuv') return run.shape.processes === 1 && helpedTimes(job).some(one => meets(one, time));
  if (by.kind !== 'executor' || !isLitExecutor(by, job) || job.startedAt === null) return false;
  const to = job.endedAt ?? Number.POSITIVE_INFINITY;
  if (!strategyNamed(run.plan.strategy).sharesThread) return meets({from: job.startedAt, to}, time);
  return activitiesOf(job, to).some(one => one.activity === 'computing' && meets(one, time));
};

const meets = (one: Interval, other: Interval): boolean => one.from < other.to && one.to > other.from;

/** Which characters of a row's timeline are of a job: in a row of helpers, those in which the job waited for them. */
export const litCells = (row: LaneRow, cells: readonly Cell[], job: Job, axis: Axis): readonly boolean[] => {
  if (row.kind !== 'helpers') return cells.map(cell => cell !== null && cell.job === job.job);
  if (!isLit(row, job)) return cells.map(() => false);
  const times = helpedTimes(job);
  const width = (axis.to - axis.from) / axis.columns;
  return cells.map((_, column) => {
    const from = axis.from + column * width;
    return times.some(time => meets(time, {from, to: from + width}));
  });
};

const helpedTimes = ({phases}: Job): readonly Interval[] =>
  phases.flatMap(({phase, from, to}) =>
    phase === 'helped' ? [{from, to: to ?? Number.POSITIVE_INFINITY}] : [],
  );
