import assert from 'node:assert/strict';
import {closeSync, openSync, readdirSync, writeFileSync, writeSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {describeFailure} from '../../source/model/failure.js';
import type {Plan} from '../../source/model/plan.js';
import {BLOCK_BYTES, blocksOf} from '../../source/workloads/write/blocks.js';
import {worded} from '../../source/workloads/write/faults.js';
import {open, openBlocking} from '../../source/workloads/write/write.js';
import {plan} from '../helpers/plans.js';
import {run} from '../helpers/runs.js';
import {openIn, temporaryFolder, useAsTemporary} from '../helpers/temporary.js';
import {failureOf} from './begin.js';
import {postOf, taskOf} from './post.js';

const LINUX = {skip: process.platform !== 'linux' && 'looks into /proc'};

/** CRC-32 as in ISO 3309 and zlib, bit by bit. */
const crc32 = (bytes: Uint8Array): string => {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (~crc >>> 0).toString(16).padStart(8, '0');
};

const contentOf = (job: number, size: number): Buffer =>
  Buffer.concat(Array.from(blocksOf(job, size), ({bytes}) => Buffer.from(bytes)));

const written = async (job: number, size: number) => {
  const {post} = postOf({workload: 'write', size});
  const [asynchronous, blocking] = [await open(post), await openBlocking(post)];
  const results = [await asynchronous.perform(taskOf(job)), blocking.perform(taskOf(job))];
  await Promise.all([asynchronous.close(), blocking.close()]);
  return results;
};

test('both forms give the same: all bytes, and a checksum that agrees with one made bit by bit', async t => {
  const folder = temporaryFolder(t);
  for (const size of [1, 7, BLOCK_BYTES - 1, BLOCK_BYTES, 3 * BLOCK_BYTES + 100]) {
    const value = {bytes: size, crc32: crc32(contentOf(3, size))};
    assert.deepEqual(await written(3, size), [{value}, {value}]);
  }
  assert.deepEqual(readdirSync(folder), []);
});

test('no two blocks are alike, nor two files', () => {
  const blocks = [1, 2].flatMap(job => Array.from(blocksOf(job, 5 * BLOCK_BYTES), ({bytes}) => crc32(bytes)));
  assert.equal(new Set(blocks).size, 10);
});

test('the blocking form does not promise anything, and says when it writes and how far it is', async () => {
  const performer = await openBlocking(postOf({size: 4 * BLOCK_BYTES}).post);
  const task = taskOf(1);
  assert.ok(!(performer.perform(task) instanceof Promise));
  assert.deepEqual(
    [task.phases, task.fractions],
    [
      ['writing', 'computing'],
      [0.25, 0.5, 0.75, 1],
    ],
  );
});

test('the asynchronous form is helped, and can be stopped between two blocks', async () => {
  const performer = await open(postOf({size: 2 * BLOCK_BYTES}).post);
  const task = taskOf(1);
  await performer.perform(task);
  assert.deepEqual(
    [task.phases, task.fractions],
    [
      ['writing', 'helped'],
      [0.5, 1],
    ],
  );
  const stop = new AbortController();
  const stopped = performer.perform(taskOf(2, stop.signal));
  stop.abort(new Error('enough'));
  await assert.rejects(async () => stopped, /enough/);
});

test('a file has no name even while it is written', LINUX, async t => {
  const folder = temporaryFolder(t);
  const seen: string[] = [];
  const task = taskOf(1);
  const performer = await openBlocking(postOf({size: BLOCK_BYTES}).post);
  performer.perform({
    ...task,
    progress() {
      seen.push(...readdirSync(folder).map(name => `named ${name}`), ...openIn(folder, process.pid));
    },
  });
  assert.equal(seen.length, 1);
  assert.match(seen[0] ?? '', /kitchens-.* \(deleted\)$/);
  assert.deepEqual(openIn(folder, process.pid), []);
});

const refusals = [
  {what: 'is not there', code: 'ENOENT', says: /there is no folder .*: make it, or point TMPDIR/},
  {what: 'is a file', code: 'ENOTDIR', says: /is no folder: point TMPDIR/},
];

for (const {what, code, says} of refusals) {
  test(`a folder that ${what} fails the job, which says why and what to try`, async t => {
    const at = join(temporaryFolder(t), 'at');
    if (code === 'ENOTDIR') writeFileSync(at, '');
    useAsTemporary(t, at);
    const {post} = postOf({size: 10});
    const [asynchronous, blocking] = [await open(post), await openBlocking(post)];
    for (const outcome of [
      async () => asynchronous.perform(taskOf(1)),
      async () => blocking.perform(taskOf(1)),
    ]) {
      const failure = await failureOf(outcome());
      assert.equal(failure.code, code);
      assert.match(failure.message, says);
    }
  });
}

test('a full disk is told as such', LINUX, () => {
  const full = openSync('/dev/full', 'w');
  try {
    writeSync(full, 'x');
    assert.fail('there was room');
  } catch (error) {
    const {code, message} = describeFailure(worded(error));
    assert.equal(code, 'ENOSPC');
    assert.ok(
      message.startsWith(`the disk of ${tmpdir()} is full: make room, give a smaller --size`),
      message,
    );
  } finally {
    closeSync(full);
  }
});

const writing = (changes: Partial<Plan> & Pick<Plan, 'strategy'>): Plan =>
  plan({workload: 'write', title: 'write', workers: 2, jobs: 4, size: 2_000_000, ...changes});

test('a process that is killed while it writes leaves nothing', async t => {
  const folder = temporaryFolder(t);
  const pids = new Map<number, number>();
  const {state} = await run(writing({strategy: 'process'}), event => {
    if (event.type === 'process-started') pids.set(event.process, event.pid);
    if (event.type === 'job-phase' && event.job === 2 && event.phase === 'writing')
      process.kill(pids.get(event.process) ?? 0, 'SIGKILL');
  });
  assert.equal(state.jobs[1]?.error?.code, 'LOST');
  assert.equal(state.counts.finished, 3);
  assert.deepEqual(readdirSync(folder), []);
});

for (const strategy of ['sync', 'thread', 'async', 'process'] as const) {
  test(`${strategy}: a run that is cancelled or killed while it writes leaves nothing`, async t => {
    const folder = temporaryFolder(t);
    const ended = new Set<string>();
    for (const end of ['cancel', 'kill']) {
      const {state} = await run(writing({strategy, size: 500_000_000}), (event, handle) => {
        if (event.type !== 'job-progress' || ended.has(end)) return;
        ended.add(end);
        if (end === 'cancel') handle.cancel();
        else process.kill(handle.pid ?? 0, 'SIGKILL');
      });
      assert.ok(ended.has(end));
      assert.equal(state.counts.finished, 0);
      assert.deepEqual(readdirSync(folder), []);
    }
  });
}

test('a thread that is ended while it is blocked gives its file back', LINUX, async t => {
  const folder = temporaryFolder(t);
  const open: number[] = [];
  const {state} = await run(
    writing({strategy: 'sync', jobs: 2, size: 2_000_000_000, timeoutMs: 100}),
    (event, handle) => {
      if (event.type === 'job-progress') open.push(openIn(folder, handle.pid ?? 0).length);
    },
  );
  assert.deepEqual(
    state.jobs.map(({error}) => error?.code),
    ['TIMEOUT', 'TIMEOUT'],
  );
  assert.ok(open.length > 2);
  assert.ok(open.every(count => count <= 1));
});
