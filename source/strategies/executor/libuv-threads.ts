import {readlink} from 'node:fs';
import type {Fact} from '../../model/event/event.js';
import {uvThreadsFor} from '../../model/session/machine.js';

/** libuv gives its threads a name of their own from this version on, so that anyone can tell. */
const NAMED_SINCE = [1, 50] as const;
const SIZE = uvThreadsFor(process.env.UV_THREADPOOL_SIZE);
/** Whoever is quick answers twice, so one round does not reach all. */
const ROUNDS = 12;

/**
 * States which threads of the calling process are libuv's, where the kernel's names do not tell:
 * each is asked for its own id, by a readlink that is carried out there and nowhere else.
 */
export const nameLibuv = async (process: number, report: (fact: Fact) => void): Promise<void> => {
  if (!isAskedFor()) return;
  const tids = new Set<number>();
  for (let round = 0; round < ROUNDS && tids.size < SIZE; round++)
    for (const tid of await Promise.all(Array.from({length: SIZE}, ownIdOfOne))) tids.add(tid);
  tids.delete(Number.NaN);
  if (tids.size > 0) report({type: 'helpers-named', process, kind: 'libuv', tids: [...tids]});
};

const isAskedFor = (): boolean => {
  const [major = 0, minor = 0] = process.versions.uv.split('.').map(Number);
  const [sinceMajor, sinceMinor] = NAMED_SINCE;
  const named = major > sinceMajor || (major === sinceMajor && minor >= sinceMinor);
  return process.platform === 'linux' && !named;
};

/** The id of whichever of them takes this up; NaN where there is no /proc. */
const ownIdOfOne = (): Promise<number> =>
  new Promise(resolve => {
    readlink('/proc/thread-self', (error, target) =>
      resolve(error ? Number.NaN : Number(target.split('/').at(-1))),
    );
  });
