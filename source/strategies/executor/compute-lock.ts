import type {Lock} from './lock.js';

/** One job's use of the lock that the threads of its process share; without effect where they share none. */
export type ComputeLock = {
  /** The job computes from here on. True when it had to wait for the lock, which should then be reported. */
  startComputing(): boolean;
  /** The job waits for something else: other threads may compute. */
  stopComputing(): void;
  /** Between two steps of computing: lets another thread compute if one requests the lock. */
  yieldIfRequested(): void;
  /** The job has ended; later calls acquire no lock. */
  end(): void;
};

/** Reports at once that a job waits for the lock, or that it has it again. */
type ReportPhase = (job: number, phase: 'locked' | 'computing') => void;

/** Returns what opens the lock for each job of one thread; `lock` is null where the threads share none. */
export const openComputeLocks = (lock: Lock | null, report: ReportPhase): ((job: number) => ComputeLock) =>
  lock === null ? () => NO_LOCK : computeLocksOf(lock, report);

const NO_LOCK: ComputeLock = {
  startComputing: () => false,
  stopComputing: () => {},
  yieldIfRequested: () => {},
  end: () => {},
};

/**
 * The thread holds the lock while any of its jobs computes. A job that yields to its event loop computes between two
 * turns too: other threads get the lock on request, as in the middle of a turn. The executor sees only what a job
 * reports: code that never reports progress keeps the lock until its end, and code after a job reported that it
 * waits, and did not report that it computes again, runs without the lock.
 */
const computeLocksOf = (lock: Lock, report: ReportPhase) => {
  const computing = new Set<number>();

  return (job: number): ComputeLock => {
    let ended = false;
    const stopComputing = (): void => {
      if (computing.delete(job) && computing.size === 0) lock.release();
    };

    return {
      startComputing() {
        if (ended || computing.has(job)) return false;
        computing.add(job);
        if (computing.size > 1 || lock.tryAcquire()) return false;
        report(job, 'locked');
        lock.acquire();
        return true;
      },
      stopComputing,
      yieldIfRequested() {
        if (!computing.has(job) || !lock.isRequested()) return;
        report(job, 'locked');
        lock.release();
        lock.awaitSuccessor();
        lock.acquire();
        report(job, 'computing');
      },
      end() {
        ended = true;
        stopComputing();
      },
    };
  };
};
