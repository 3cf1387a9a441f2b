import {readlink} from 'node:fs';
import {NativePromise} from '../../kernel/intrinsics.js';
import type {Fact} from '../../model/event/event.js';
import {uvThreadsFor} from '../../model/options/machine.js';

/** Since this version libuv names its threads, so that the observer recognises them by itself. */
const NAMED_SINCE = [1, 50] as const;
const POOL_SIZE = uvThreadsFor(process.env.UV_THREADPOOL_SIZE);
/** Rounds of requests at most; a choice. A fast thread may answer twice in one round and another not at all. */
const ROUNDS = 12;

/**
 * Reports which threads of the calling process belong to libuv, where their names do not say it. Each is asked for
 * its id by an asynchronous readlink, which libuv executes in one of these threads.
 */
export const reportLibuvThreads = async (process: number, report: (fact: Fact) => void): Promise<void> => {
  if (!areUnnamed()) return;
  const tids = new Set<number>();
  for (let round = 0; round < ROUNDS && tids.size < POOL_SIZE; round++)
    for (const tid of await NativePromise.all(Array.from({length: POOL_SIZE}, idOfOneThread))) tids.add(tid);
  tids.delete(Number.NaN);
  if (tids.size > 0) report({type: 'helpers-named', process, kind: 'libuv', tids: [...tids]});
};

const areUnnamed = (): boolean => {
  const [major = 0, minor = 0] = process.versions.uv.split('.').map(Number);
  const [sinceMajor, sinceMinor] = NAMED_SINCE;
  const named = major > sinceMajor || (major === sinceMajor && minor >= sinceMinor);
  return process.platform === 'linux' && !named;
};

/** The id of the thread that executes this request; NaN where /proc is not available. */
const idOfOneThread = (): Promise<number> =>
  new NativePromise(resolve => {
    readlink('/proc/thread-self', (error, target) =>
      resolve(error ? Number.NaN : Number(target.split('/').at(-1))),
    );
  });
