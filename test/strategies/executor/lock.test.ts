import assert from 'node:assert/strict';
import {once} from 'node:events';
import {test} from 'node:test';
import {Worker} from 'node:worker_threads';
import {lockMemory, openLock, releaseEndedThread} from '../../../source/strategies/executor/lock.js';
import {COUNTS} from '../../fixtures/lock-counts.js';
import type {LockThreadData} from '../../fixtures/lock-thread.js';

const ENTRY = new URL('../../fixtures/lock-thread.js', import.meta.url);

/** A lock, shared memory for counts and signals, and a function that starts a thread in one of its roles. */
const openThreads = (wanted = 0) => {
  const memory = lockMemory();
  const counts = new Int32Array(new SharedArrayBuffer(Object.keys(COUNTS).length * 4));
  counts[COUNTS.wanted] = wanted;
  let threads = 0;
  const opened = (role: LockThreadData['role']) => {
    const thread = ++threads;
    const worker = new Worker(ENTRY, {workerData: {memory, thread, role, counts} satisfies LockThreadData});
    const sent = async (message: string): Promise<void> => {
      while ((await once(worker, 'message'))[0] !== message);
    };
    return {thread, worker, sent, exited: once(worker, 'exit')};
  };
  return {memory, counts, opened};
};

test('four threads never hold the lock at the same time, and no count is lost', async () => {
  const {counts, opened} = openThreads(4);
  await Promise.all([1, 2, 3, 4].map(() => opened('counts').exited));
  assert.equal(counts[COUNTS.overlaps], 0, 'two threads held the lock at the same time');
  assert.equal(counts[COUNTS.count], 200_000);
});

test('a thread that waits long requests the lock, and a holder that still runs releases it', async () => {
  const {counts, opened} = openThreads(3);
  const holder = opened('holds');
  await holder.sent('holding');
  await Promise.all([holder.exited, ...[1, 2, 3].map(() => opened('waits').exited)]);
  assert.equal(counts[COUNTS.served], 3);
  assert.equal(counts[COUNTS.keptByHolder], 0, 'no other thread had the lock in between');
  assert.equal(counts[COUNTS.overlaps], 0);
});

test('when a thread ends that holds the lock, another thread gets it', async () => {
  const {memory, counts, opened} = openThreads();
  const keeper = opened('keeps');
  await keeper.sent('keeping');
  await keeper.worker.terminate();
  assert.equal(
    openLock(memory, 9).tryAcquire(),
    false,
    'the lock was released before the end of its thread was reported',
  );
  counts[COUNTS.holding] = 0;
  const waiter = opened('waits');
  releaseEndedThread(memory, keeper.thread);
  await waiter.exited;
  assert.equal(counts[COUNTS.served], 1);
});

test('when a thread ends that requested the lock, the holder does not wait for it', async () => {
  const {memory, counts, opened} = openThreads();
  const holder = opened('handsOnOnce');
  await holder.sent('holding');
  const waiter = opened('waits');
  await holder.sent('requested');
  await waiter.worker.terminate();
  counts[COUNTS.go] = 1;
  Atomics.notify(counts, COUNTS.go);
  releaseEndedThread(memory, waiter.thread);
  await holder.exited;
  assert.equal(counts[COUNTS.served], 1);
});
