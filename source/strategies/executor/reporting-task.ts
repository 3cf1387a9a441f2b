import type {Task} from '../../workloads/contract.js';
import type {KernelFigures} from './boundary-figures.js';
import type {ComputeLock} from './compute-lock.js';
import type {EventWriter} from './event-writer.js';

/** Progress events of one job are this far apart at least, µs; a choice: the screen paints every 125 ms. */
const PROGRESS_EVERY_US = 50_000;

/** The executor in which a task is done. */
export type TaskContext = {
  readonly here: {readonly process: number; readonly thread: number};
  readonly events: EventWriter;
  /** µs since the run began. */
  now(): number;
  /** The thread's own figures, where the system provides them. */
  figures(): KernelFigures;
};

/** A job as its workload sees it: its phases and its progress become events, and acquire or release the lock. */
export const openReportingTask = (
  job: number,
  {here, events, now, figures}: TaskContext,
  lock: ComputeLock,
  signal: () => AbortSignal,
): Task => {
  let reportedAt = now();
  return {
    job,
    // Created on demand: most computing jobs never use it.
    get signal() {
      return signal();
    },
    phase(phase, session) {
      const waited = phase === 'computing' && lock.startComputing();
      events.report({
        type: 'job-phase',
        ...here,
        job,
        phase,
        ...(session !== undefined && {session}),
        ...figures(),
      });
      if (waited) events.flush();
      if (phase !== 'computing') lock.stopComputing();
    },
    progress(fraction) {
      lock.yieldIfRequested();
      if (now() - reportedAt < PROGRESS_EVERY_US) return;
      reportedAt = now();
      events.report({
        type: 'job-progress',
        ...here,
        job,
        fraction: Math.min(1, Math.max(0, fraction)),
        ...figures(),
      });
      events.flush();
    },
  };
};
