import {performance} from 'node:perf_hooks';
import type {Poller, ReaderFact} from '../../model/demonstrations/quadrants/facts.js';
import type {Reporter} from '../threads/tickets.js';

/** How often a timer of the thread is to turn, ms; a choice. */
const TICK_MS = 5;

/** What libuv uses on each system. */
const POLLERS: Readonly<Partial<Record<NodeJS.Platform, Poller>>> = {
  linux: 'epoll',
  android: 'epoll',
  darwin: 'kqueue',
  freebsd: 'kqueue',
  openbsd: 'kqueue',
  netbsd: 'kqueue',
  win32: 'IOCP',
};

export const poller: Poller = POLLERS[process.platform] ?? 'poll';

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
export const watchLoop = ({report, flush}: Reporter<ReaderFact>): LoopWatch => {
  let latest = loopTurns();
  const noteTurns = (units: number): void => {
    const turns = loopTurns();
    report({type: 'turned', turns: turns - latest, units});
    latest = turns;
  };
  const wrapped = (work: () => number): void => {
    report({type: 'wakes'});
    noteTurns(work());
    report({type: 'sleeps'});
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
