import {performance} from 'node:perf_hooks';
import type {ReaderFact} from '../../model/demonstrations/quadrants/facts.js';

/** How often a timer of the thread is to turn, ms; a choice. */
const TICK_MS = 5;

/** Reports facts of one thread in batches. */
export type Report = {
  /** Stamps a fact and keeps it. */
  note(fact: Unstamped<ReaderFact>): void;
  /** Sends what was kept; before the thread is held, as it cannot do so meanwhile. */
  flush(): void;
};

type Unstamped<Fact> = Fact extends unknown ? Omit<Fact, 'at'> : never;

/** Other work: computing that takes about a tenth of a millisecond. */
export const workOneUnit = (): number => {
  let sum = 0;
  for (let i = 0; i < 100_000; i++) sum += i * i;
  return sum;
};

/** The event loop of the calling thread, watched while it reads. */
export type LoopWatch = {
  /** Wraps what the loop calls, so that it is known when the thread sleeps and when it does not. */
  awake(work: () => void): void;
  /** The timer ends; the last turns are reported. */
  stop(): void;
};

/** Lets a timer do a unit of other work as often as it turns: a thread that is held does not turn it. */
export const watchLoop = ({note, flush}: Report): LoopWatch => {
  let latest = loopTurns();
  const noteTurns = (units: number): void => {
    const turns = loopTurns();
    note({type: 'turned', turns: turns - latest, units});
    latest = turns;
  };
  const wrapped = (work: () => number): void => {
    note({type: 'wakes'});
    noteTurns(work());
    note({type: 'sleeps'});
    flush();
  };
  const timer = setInterval(() => {
    wrapped(() => {
      workOneUnit();
      return 1;
    });
  }, TICK_MS);
  return {
    awake: work =>
      wrapped(() => {
        work();
        return 0;
      }),
    stop() {
      clearInterval(timer);
      noteTurns(0);
    },
  };
};

/** How often the event loop of the calling thread has turned, as libuv counts it. */
const loopTurns = (): number => performance.nodeTiming.uvMetricsInfo.loopCount;
