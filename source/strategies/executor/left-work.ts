import {setNativeImmediate} from '../../kernel/intrinsics.js';

/**
 * Timers and requests: what a forgotten `await` leaves behind. Connections are not, as a module may keep them open, nor
 * immediates: `fetch` leaves one for the next turn of the loop after its answer is read.
 */
const WORK = /^(Timeout|Zlib)$|Req|ConnectWrap/;

/** With more jobs in flight they are not examined, as listing what is active takes the longer, the more there are; a choice. */
const MOST_HELD = 200;

const activeCount = (): number => process.getActiveResourcesInfo().filter(kind => WORK.test(kind)).length;

/** Examines one job. */
export type LeftByJob = {
  /** Its function has returned. */
  returned(): void;
  /** It has ended: how many timers and requests that it started are still active; 0 where that is not known. */
  ended(): number;
};

/**
 * Counts the work of user's code that goes on after its job's end, by what is active in the thread. With several
 * jobs in flight that can be known only of a job that never waited: what it started, it started before it returned.
 */
export const openLeftWork = (inFlight: number): (() => LeftByJob) => {
  let held = 0;
  /** Counts the turns of the event loop, as far as jobs start in them. */
  let turn = 0;
  let isCounting = false;
  const nextTurn = (): void => {
    turn += 1;
    isCounting = false;
  };
  const markTurn = (): number => {
    if (!isCounting) setNativeImmediate(nextTurn).unref();
    isCounting = true;
    return turn;
  };

  const unexamined: LeftByJob = {
    returned: () => {},
    ended: () => {
      held -= 1;
      return 0;
    },
  };

  return () => {
    held += 1;
    if (held > MOST_HELD) return unexamined;
    const before = activeCount();
    const startedIn = inFlight > 1 ? markTurn() : 0;
    let own = 0;
    return {
      returned() {
        if (inFlight > 1) own = activeCount() - before;
      },
      ended() {
        held -= 1;
        if (inFlight > 1) return turn === startedIn ? Math.max(0, own) : 0;
        return Math.max(0, activeCount() - before);
      },
    };
  };
};
