import type {Protection} from '../../model/demonstrations/lost-updates/facts.js';
import {releaseLock, takeLock} from '../threads/lock.js';
import {type AdderLog, type AdderMemory, openLog, WORD} from './memory.js';

/** One adder of a run; it counts from 0. */
type Adder = {readonly memory: AdderMemory; readonly adder: number; readonly adds: number};

/** Reads, adds 1 and writes: three steps, between which another thread may do the same. The tickets lengthen them. */
const addInSteps = (words: Int32Array, log: AdderLog): void => {
  const value = words[WORD.counter] as number;
  // Between the two tickets stands all that takes time: a thread that is interrupted there proves what it loses.
  log.read(value, Atomics.add(words, WORD.ticket, 1));
  log.write(Atomics.add(words, WORD.ticket, 1));
  words[WORD.counter] = value + 1;
};

/** How a thread adds 1, with each protection. */
const threadAdds: Readonly<Record<Protection, (adder: Adder) => () => void>> = {
  none({memory: {words, logs}, adder}) {
    const log = openLog(logs[adder] as Int32Array);
    return () => addInSteps(words, log);
  },
  lock({memory: {words, logs}, adder}) {
    const log = openLog(logs[adder] as Int32Array);
    return () => {
      takeLock(words, WORD.lock, adder + 1, null);
      addInSteps(words, log);
      releaseLock(words, WORD.lock, adder + 1);
    };
  },
  atomic:
    ({memory: {words}}) =>
    () =>
      Atomics.add(words, WORD.counter, 1),
};

/** Adds in a thread of its own. */
export const addInThread = (protection: Protection, adder: Adder): void => {
  const {words} = adder.memory;
  const add = threadAdds[protection](adder);
  for (let done = 1; done <= adder.adds; done++) {
    add();
    words[WORD.done + adder.adder] = done;
  }
};

/** The lock of tasks of one thread: each waits for the promise of the one before it. */
type TaskLock = {holder: Promise<void>};

/** How a task adds 1, with each protection. Between two turns of the event loop only an await lets others in. */
const taskAdds: Readonly<Record<Protection, (adder: Adder, lock: TaskLock) => () => Promise<void>>> = {
  none: adder => addAcrossAwait(adder),
  lock(adder, lock) {
    const add = addAcrossAwait(adder);
    return async () => {
      const before = lock.holder;
      let release = (): void => {};
      lock.holder = new Promise(resolve => {
        release = resolve;
      });
      await before;
      await add();
      release();
    };
  },
  atomic({memory: {words, logs}, adder}) {
    const log = openLog(logs[adder] as Int32Array);
    return async () => {
      addInSteps(words, log);
      await null;
    };
  },
};

const addAcrossAwait = ({memory: {words, logs}, adder}: Adder): (() => Promise<void>) => {
  const log = openLog(logs[adder] as Int32Array);
  return async () => {
    const value = words[WORD.counter] as number;
    log.read(value, Atomics.add(words, WORD.ticket, 1));
    await null;
    log.write(Atomics.add(words, WORD.ticket, 1));
    words[WORD.counter] = value + 1;
  };
};

/** Adds in tasks of the calling thread; resolves when all of them are done. */
export const addInTasks = async (
  protection: Protection,
  memory: AdderMemory,
  adds: number,
): Promise<void> => {
  const lock: TaskLock = {holder: Promise.resolve()};
  const task = async (adder: number): Promise<void> => {
    const add = taskAdds[protection]({memory, adder, adds}, lock);
    for (let done = 1; done <= adds; done++) {
      await add();
      memory.words[WORD.done + adder] = done;
    }
  };
  await Promise.all(memory.logs.map((_, adder) => task(adder)));
};
