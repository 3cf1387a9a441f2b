import type {Lock} from './lock.js';

/** One job's turns at computing: alone in its process where threads share a lock, at will elsewhere. */
export type Turns = {
  /** It computes from here on. True when it had to wait for the lock, so that this wants saying. */
  begin(): boolean;
  /** It waits for something else: others may compute. */
  pause(): void;
  /** Between two steps of computing: lets another thread compute if one asks. */
  handOn(): void;
  /** It is over; whatever it still says takes no lock any more. */
  end(): void;
};

/** States at once that a job waits for the lock, or has it again. */
type Say = (job: number, phase: 'locked' | 'computing') => void;

/** Makes the turns of each job of one thread; `lock` is null where nothing is shared. */
export const openTurns = (lock: Lock | null, say: Say): ((job: number) => Turns) =>
  lock === null ? () => AT_WILL : sharing(lock, say);

const AT_WILL: Turns = {begin: () => false, pause: () => {}, handOn: () => {}, end: () => {}};

/**
 * The thread holds the lock while any of its jobs computes. A job that computes in turns of its event
 * loop is computing between them too: others get the lock when they ask, as they would in mid-turn. What
 * the executor cannot see keeps the lock: code that never reports progress, until its end; and what runs
 * after a job said that it waits, without saying that it computes again, runs without it.
 */
const sharing = (lock: Lock, say: Say) => {
  const computing = new Set<number>();

  return (job: number): Turns => {
    let over = false;
    const pause = (): void => {
      if (computing.delete(job) && computing.size === 0) lock.release();
    };

    return {
      begin() {
        if (over || computing.has(job)) return false;
        computing.add(job);
        if (computing.size > 1 || lock.tryTake()) return false;
        say(job, 'locked');
        lock.take();
        return true;
      },
      pause,
      handOn() {
        if (!computing.has(job) || !lock.isAskedFor()) return;
        say(job, 'locked');
        lock.release();
        lock.awaitSuccessor();
        lock.take();
        say(job, 'computing');
      },
      end() {
        over = true;
        pause();
      },
    };
  };
};
