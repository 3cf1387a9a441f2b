import assert from 'node:assert/strict';
import {closeSync, openSync, readdirSync, writeFileSync, writeSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {describeFailure} from '../../source/model/failure/failure.js';
import {BLOCK_BYTES, blocksOf} from '../../source/workloads/write/blocks.js';
import {blocking, type Disk} from '../../source/workloads/write/disk.js';
import {diskError} from '../../source/workloads/write/disk-errors.js';
import {fileJob} from '../../source/workloads/write/file-job.js';
import {openUnlinkedFile} from '../../source/workloads/write/temporary-file.js';
import {open, openBlocking} from '../../source/workloads/write/write.js';
import {english, englishOf} from '../helpers/failures.js';
import {openIn, temporaryFolder, useAsTemporary} from '../helpers/temporary.js';
import {contextOf, taskOf} from './context.js';
import {failureOf} from './start-download.js';

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
  const {context} = contextOf({workload: 'write', size});
  const [awaiting, waiting] = [await open(context), await openBlocking(context)];
  const results = [await awaiting.perform(taskOf(job)), waiting.perform(taskOf(job))];
  await Promise.all([awaiting.close(), waiting.close()]);
  return results;
};

test('both forms give the same result: all bytes, and a checksum that equals one computed bit by bit', async t => {
  const folder = temporaryFolder(t);
  for (const size of [1, 7, BLOCK_BYTES - 1, BLOCK_BYTES, 3 * BLOCK_BYTES + 100]) {
    const value = {bytes: size, crc32: crc32(contentOf(3, size))};
    assert.deepEqual(await written(3, size), [{value}, {value}]);
  }
  assert.deepEqual(readdirSync(folder), []);
});

test('no two blocks are equal, nor two files', () => {
  const blocks = [1, 2].flatMap(job => Array.from(blocksOf(job, 5 * BLOCK_BYTES), ({bytes}) => crc32(bytes)));
  assert.equal(new Set(blocks).size, 10);
});

/** A whole job on a disk that behaves oddly. */
const onDisk = (odd: Partial<Disk<number>>, size: number) => {
  const file = openUnlinkedFile();
  try {
    const operations = fileJob({...blocking, ...odd}, file, size, taskOf(1));
    let operation = operations.next();
    while (!operation.done) operation = operations.next(operation.value);
    return operation.value;
  } finally {
    closeSync(file);
  }
};

test('the rest of a partial write is written', () => {
  const size = 2 * BLOCK_BYTES + 5;
  const result = onDisk(
    {write: (file, bytes, from, at) => writeSync(file, bytes, from, Math.min(1000, bytes.length - from), at)},
    size,
  );
  assert.deepEqual(result, {value: {bytes: size, crc32: crc32(contentOf(1, size))}});
});

test('a disk that returns another byte, or fewer, fails the job', () => {
  const read = (file: number, bytes: Buffer, at: number): number => {
    const come = blocking.read(file, bytes, at);
    bytes[come - 1] = (bytes[come - 1] ?? 0) ^ 1;
    return come;
  };
  for (const odd of [{read}, {read: () => 0}])
    assert.throws(
      () => onDisk(odd, BLOCK_BYTES + 1),
      error => describeFailure(error).code === 'WRONG_CONTENT',
    );
});

test('the blocking form returns a plain value and reports its phases and its progress', async () => {
  const workload = await openBlocking(contextOf({size: 4 * BLOCK_BYTES}).context);
  const task = taskOf(1);
  assert.ok(!(workload.perform(task) instanceof Promise));
  assert.deepEqual(
    [task.phases, task.fractions],
    [
      ['writing', 'computing'],
      [0.25, 0.5, 0.75, 1],
    ],
  );
});

test('the asynchronous form uses helper threads, and can be aborted between two blocks', async () => {
  const workload = await open(contextOf({size: 2 * BLOCK_BYTES}).context);
  const task = taskOf(1);
  await workload.perform(task);
  assert.deepEqual(
    [task.phases, task.fractions],
    [
      ['writing', 'helped'],
      [0.5, 1],
    ],
  );
  const stop = new AbortController();
  const stopped = workload.perform(taskOf(2, stop.signal));
  stop.abort(new Error('enough'));
  await assert.rejects(async () => stopped, /enough/);
});

test('a file has no name while it is written', LINUX, async t => {
  const folder = temporaryFolder(t);
  const seen: string[] = [];
  const task = taskOf(1);
  const workload = await openBlocking(contextOf({size: BLOCK_BYTES}).context);
  workload.perform({
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
  test(`a folder that ${what} fails the job with the reason and what to try`, async t => {
    const at = join(temporaryFolder(t), 'at');
    if (code === 'ENOTDIR') writeFileSync(at, '');
    useAsTemporary(t, at);
    const {context} = contextOf({size: 10});
    const [awaiting, waiting] = [await open(context), await openBlocking(context)];
    for (const outcome of [async () => awaiting.perform(taskOf(1)), async () => waiting.perform(taskOf(1))]) {
      const failure = await failureOf(outcome());
      assert.equal(failure.code, code);
      assert.match(english(failure), says);
    }
  });
}

test('a full disk has its own reason', LINUX, () => {
  const full = openSync('/dev/full', 'w');
  try {
    writeSync(full, 'x');
    assert.fail('there was room');
  } catch (error) {
    const {code} = describeFailure(diskError(error));
    const message = englishOf(diskError(error));
    assert.equal(code, 'ENOSPC');
    assert.ok(
      message.startsWith(`the disk of ${tmpdir()} is full: make room, give a smaller --size`),
      message,
    );
  } finally {
    closeSync(full);
  }
});
