import {type MessagePort, parentPort} from 'node:worker_threads';
import {encode} from '../model/event/wire.js';
import {type Budget, openBudget} from './budget.js';
import {openReader} from './platform-readers.js';
import type {FromObserver, ToObserver} from './protocol.js';
import type {Reader} from './reader.js';
import {openWatch, type Watch} from './run-sampler.js';

/** Time between two looks, ms. */
const EVERY_MS = 55;
/** Looks that are told together: who paints a few frames a second need not be woken for each of them. */
const TOGETHER = 3;

const observe = (port: MessagePort, reader: Reader): void => {
  const watches = new Map<number, Watch>();
  const untold = new Map<number, string[]>();
  let timer: NodeJS.Timeout | null = null;
  let budget: Budget | null = null;

  const look = (run: number, watch: Watch, closely?: boolean): void => {
    const looks = untold.get(run) ?? [];
    looks.push(watch.look(closely).map(encode).join(''));
    untold.set(run, looks);
    if (looks.length < TOGETHER && !closely) return;
    untold.delete(run);
    const lines = looks.join('');
    if (lines !== '') port.postMessage({run, lines} satisfies FromObserver);
  };

  const lookAround = (): void => {
    const executors = [...watches.values()].reduce((sum, watch) => sum + watch.executors(), 0);
    if (!budget?.allows(executors)) return;
    for (const [run, watch] of watches) look(run, watch);
    budget.looked();
  };

  /** Looks around while there is anything to see. */
  const wake = (): void => {
    if (watches.size > 0 && timer === null) {
      budget = openBudget(
        () => reader.ownRunUs(false),
        () => performance.now() * 1000,
      );
      timer = setInterval(lookAround, EVERY_MS);
    } else if (watches.size === 0 && timer !== null) {
      clearInterval(timer);
      timer = null;
    }
  };

  port.on('message', (message: ToObserver) => {
    const {run} = message;
    const watch = watches.get(run);
    if (message.type === 'watch') {
      watches.set(run, openWatch(reader, clockFrom(message.origin)));
    } else if (message.type === 'heard') for (const event of message.events) watch?.heard(event);
    else if (message.type === 'look') watch && look(run, watch, true);
    else {
      watch?.close();
      watches.delete(run);
      untold.delete(run);
    }
    wake();
  });
};

/** Both clocks are the same one; this one is read in numbers, which costs less. */
const clockFrom = (origin: bigint): (() => number) => {
  const zero = Number(process.hrtime.bigint() - origin) / 1000 - performance.now() * 1000;
  return () => Math.floor(zero + performance.now() * 1000);
};

// Where the system does not tell, nobody listens, and the thread ends.
const reader = await openReader(process.platform);
if (parentPort && reader) observe(parentPort, reader);
