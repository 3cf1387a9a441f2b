import type {Phase} from '../../model/event/event.js';

/** What a job does while it waits for a server, however long this machine would take. */
const ELSEWHERE: readonly Phase[] = ['queued', 'connecting', 'waiting', 'receiving'];

/** Times what a job asks of this machine. */
export type Stopwatch = {
  phase(phase: Phase): void;
  /** So far, ms. */
  ms(): number;
};

/** Starts one; it stands still while the job waits for a server. */
export const startStopwatch = (now: () => number = () => performance.now()): Stopwatch => {
  let before = 0;
  let since: number | null = now();
  const ms = (): number => before + (since === null ? 0 : now() - since);
  return {
    phase(phase) {
      before = ms();
      since = ELSEWHERE.includes(phase) ? null : now();
    },
    ms,
  };
};
