import {strategyNamed} from '../event/strategies.js';
import {NOTABLE_SHARE, type RunBreakdown} from './run-breakdown.js';

/** What kept the threads of a run from computing for the largest share of their time; null if nothing notable did. */
export const obstacleOf = ({shares, isIo}: RunBreakdown): 'waiting' | 'ready' | 'locked' | null => {
  const {waiting, ready, locked} = shares;
  if (isIo) return 'waiting';
  const most = Math.max(waiting, ready, locked);
  if (most < NOTABLE_SHARE) return null;
  return most === waiting ? 'waiting' : most === ready ? 'ready' : 'locked';
};

/**
 * Whether threads slept in the code of their jobs for longer than they computed, and than I/O went on; or the one
 * thread of all jobs for most of the time.
 */
export const hasSlept = ({strategy, sleptMs, ioMs, busyMs, wallMs}: RunBreakdown): boolean =>
  sleptMs > Math.max(ioMs, busyMs) || (strategyNamed(strategy).sharesThread && sleptMs > wallMs / 2);

/**
 * Whether the jobs taken so far say nothing of how all of them go together: not every thread has one yet, or it is a
 * single one. Where all jobs share a thread that computes or sleeps, this one does hold up the others.
 */
export const isTooEarly = (of: RunBreakdown): boolean => {
  if (of.jobs < Math.min(of.planned, of.threadsAtOnce)) return true;
  if (of.jobs > 1 || of.planned === 1) return false;
  return strategyNamed(of.strategy).sharesThread
    ? of.ioMs > Math.max(of.busyMs, of.sleptMs)
    : Math.max(of.threads, of.processes) > 1;
};

/** Whether the unexplained share is worth mentioning. */
export const hasUnexplainedTime = ({shares}: RunBreakdown): boolean => shares.unexplained >= NOTABLE_SHARE;
