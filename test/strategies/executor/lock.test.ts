import assert from 'node:assert/strict';
import {once} from 'node:events';
import {test} from 'node:test';
import {Worker} from 'node:worker_threads';
import {lockMemory, openLock, releaseEndedThread} from '../../../source/strategies/executor/lock.js';
import type {LockOrders} from '../../fixtures/lock-thread.js';
import {WORDS} from '../../fixtures/lock-words.js';

const ENTRY = new URL('../../fixtures/lock-thread.js', import.meta.url);

/** A lock, words to talk by, and the means to open threads that use it in one role or another. */
const openScene = (wanted = 0) => {
  const memory = lockMemory();
  const words = new Int32Array(new SharedArrayBuffer(Object.keys(WORDS).length * 4));
  words[WORDS.wanted] = wanted;
  let threads = 0;
  const opened = (role: LockOrders['role']) => {
    const thread = ++threads;
    const worker = new Worker(ENTRY, {workerData: {memory, thread, role, words} satisfies LockOrders});
    const said = async (message: string): Promise<void> => {
      while ((await once(worker, 'message'))[0] !== message);
    };
    return {thread, worker, said, exited: once(worker, 'exit')};
  };
  return {memory, words, opened};
};

test('four threads are never inside together, and no count is lost', async () => {
  const {words, opened} = openScene(4);
  await Promise.all([1, 2, 3, 4].map(() => opened('counts').exited));
  assert.equal(words[WORDS.overlaps], 0, 'two were inside at one time');
  assert.equal(words[WORDS.count], 200_000);
});

test('a thread that waits for long asks, and is let in by one that has not ended', async () => {
  const {words, opened} = openScene(3);
  const holder = opened('holds');
  await holder.said('holds it');
  await Promise.all([holder.exited, ...[1, 2, 3].map(() => opened('waits').exited)]);
  assert.equal(words[WORDS.served], 3);
  assert.equal(words[WORDS.vain], 0, 'nobody had it in between');
  assert.equal(words[WORDS.overlaps], 0);
});

test('when a thread ends that holds it, another gets it', async () => {
  const {memory, words, opened} = openScene();
  const keeper = opened('keeps');
  await keeper.said('keeps it');
  await keeper.worker.terminate();
  assert.equal(openLock(memory, 9).tryAcquire(), false, 'nobody has told that it ended');
  words[WORDS.inside] = 0;
  const waiter = opened('waits');
  releaseEndedThread(memory, keeper.thread);
  await waiter.exited;
  assert.equal(words[WORDS.served], 1);
});

test('when a thread ends that asked for it, nobody waits until it has had it', async () => {
  const {memory, words, opened} = openScene();
  const holder = opened('handsOnOnce');
  await holder.said('holds it');
  const waiter = opened('waits');
  await holder.said('asked');
  await waiter.worker.terminate();
  words[WORDS.go] = 1;
  Atomics.notify(words, WORDS.go);
  releaseEndedThread(memory, waiter.thread);
  await holder.exited;
  assert.equal(words[WORDS.served], 1);
});
