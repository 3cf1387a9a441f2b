import {type MessagePort, parentPort} from 'node:worker_threads';
import {encode} from '../model/event/wire.js';
import {type Budget, openBudget} from './budget.js';
import {openReader} from './platform-readers.js';
import type {FromObserver, ToObserver} from './protocol.js';
import type {Reader} from './reader.js';
import {openRunSampler, type RunSampler} from './run-sampler.js';

/** Time between two rounds of sampling, ms: about 18 a second, two for each frame of the screen; a choice. */
const EVERY_MS = 55;
/** Rounds that are sent in one message: the receiver paints few frames a second and need not wake up for each. */
const ROUNDS_PER_MESSAGE = 3;

const observe = (port: MessagePort, reader: Reader): void => {
  const samplers = new Map<number, RunSampler>();
  const unsent = new Map<number, string[]>();
  let timer: NodeJS.Timeout | null = null;
  let budget: Budget | null = null;

  const sample = (run: number, sampler: RunSampler, all?: boolean): void => {
    const rounds = unsent.get(run) ?? [];
    rounds.push(sampler.sample(all).map(encode).join(''));
    unsent.set(run, rounds);
    if (rounds.length < ROUNDS_PER_MESSAGE && !all) return;
    unsent.delete(run);
    const lines = rounds.join('');
    if (lines !== '') port.postMessage({run, lines} satisfies FromObserver);
  };

  const sampleAll = (): void => {
    const executors = [...samplers.values()].reduce((sum, sampler) => sum + sampler.executorCount(), 0);
    if (!budget?.allows(executors)) return;
    for (const [run, sampler] of samplers) sample(run, sampler);
    budget.spend();
  };

  /** The timer runs while there is a run to observe. */
  const startOrStopTimer = (): void => {
    if (samplers.size > 0 && timer === null) {
      budget = openBudget(
        () => reader.ownRunUs(false),
        () => performance.now() * 1000,
      );
      timer = setInterval(sampleAll, EVERY_MS);
    } else if (samplers.size === 0 && timer !== null) {
      clearInterval(timer);
      timer = null;
    }
  };

  const receive = (message: ToObserver): void => {
    const {run} = message;
    const sampler = samplers.get(run);
    switch (message.type) {
      case 'observe':
        samplers.set(run, openRunSampler(reader, clockFrom(message.origin)));
        break;
      case 'events':
        for (const event of message.events) sampler?.apply(event);
        break;
      case 'sample':
        if (sampler) sample(run, sampler, true);
        break;
      case 'stop':
        sampler?.close();
        samplers.delete(run);
        unsent.delete(run);
    }
    startOrStopTimer();
  };
  port.on('message', receive);
};

/** µs since `origin`. performance.now() is the same clock as hrtime, but returns a number, which costs less. */
const clockFrom = (origin: bigint): (() => number) => {
  const offset = Number(process.hrtime.bigint() - origin) / 1000 - performance.now() * 1000;
  return () => Math.floor(offset + performance.now() * 1000);
};

// Without a reader there is no message handler, and the thread ends by itself.
const reader = await openReader(process.platform);
if (parentPort && reader) observe(parentPort, reader);
