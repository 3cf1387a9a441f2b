import {workerData} from 'node:worker_threads';
import type {LostUpdatesSettings} from '../../model/demonstrations/lost-updates/facts.js';
import {addInTasks, addInThread} from './adders.js';
import {type AdderMemory, WORD} from './memory.js';

/** What the thread of an adder, or of all tasks, is started with. */
export type AdderOptions = {
  readonly settings: LostUpdatesSettings;
  readonly memory: AdderMemory;
  /** From 0. */
  readonly adder: number;
  /** Threads that begin at the same moment. */
  readonly threads: number;
};

const {settings, memory, adder, threads} = workerData as AdderOptions;
const {protection, adds, place} = settings;
const {words} = memory;

Atomics.add(words, WORD.waiting, 1);
Atomics.notify(words, WORD.waiting);
for (;;) {
  const waiting = Atomics.load(words, WORD.waiting);
  if (waiting >= threads) break;
  Atomics.wait(words, WORD.waiting, waiting);
}
if (place === 'tasks') await addInTasks(protection, memory, adds);
else addInThread(protection, {memory, adder, adds});
