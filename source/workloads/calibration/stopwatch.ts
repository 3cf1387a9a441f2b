import type {Phase} from '../../model/event/event.js';

/** Phases in which a job waits for a server: their length does not depend on this machine. */
const SERVER_PHASES: readonly Phase[] = ['queued', 'connecting', 'waiting', 'receiving'];

/** Times a job without its waits for a server. */
export type Stopwatch = {
  phase(phase: Phase): void;
  /** The time so far, ms. */
  ms(): number;
};

/** Starts a stopwatch; it pauses while the job waits for a server. */
export const startStopwatch = (now: () => number = () => performance.now()): Stopwatch => {
  let before = 0;
  let since: number | null = now();
  const ms = (): number => before + (since === null ? 0 : now() - since);
  return {
    phase(phase) {
      before = ms();
      since = SERVER_PHASES.includes(phase) ? null : now();
    },
    ms,
  };
};
