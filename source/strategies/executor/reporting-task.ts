import type {Task} from '../../workloads/contract.js';
import type {Measured} from './boundary-figures.js';
import type {Turns} from './compute-lock.js';
import type {Desk} from './event-writer.js';

/** Progress closer together than this is not worth an event, µs. */
const PROGRESS_EVERY_US = 50_000;

/** Where a job is done, and how its facts are stated. */
export type Place = {
  readonly here: {readonly process: number; readonly thread: number};
  readonly desk: Desk;
  /** µs since the run began. */
  now(): number;
  /** The thread's own figures, where the system tells. */
  measured(): Measured;
};

/** A job as its performer sees it: what it says of itself is stated, and takes or gives up the lock. */
export const taskOf = (job: number, place: Place, turns: Turns, signal: () => AbortSignal): Task => {
  const {here, desk, now, measured} = place;
  let saidAt = now();
  return {
    job,
    // Made when asked for: most computing jobs never do.
    get signal() {
      return signal();
    },
    phase(phase, session) {
      const waited = phase === 'computing' && turns.begin();
      desk.report({
        type: 'job-phase',
        ...here,
        job,
        phase,
        ...(session !== undefined && {session}),
        ...measured(),
      });
      if (waited) desk.flush();
      if (phase !== 'computing') turns.pause();
    },
    progress(fraction) {
      turns.handOn();
      if (now() - saidAt < PROGRESS_EVERY_US) return;
      saidAt = now();
      desk.report({
        type: 'job-progress',
        ...here,
        job,
        fraction: Math.min(1, Math.max(0, fraction)),
        ...measured(),
      });
      desk.flush();
    },
  };
};
