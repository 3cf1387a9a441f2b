import assert from 'node:assert/strict';
import {test} from 'node:test';
import {gzipSync} from 'node:zlib';
import {strategies} from '../../source/model/event/strategies.js';
import {describeFailure} from '../../source/model/failure/failure.js';
import {compressed, open} from '../../source/workloads/compress/compress.js';
import {checkPiece, piecesOf} from '../../source/workloads/compress/pieces.js';
import {PIECE} from '../../source/workloads/compress/text.js';
import {fractionsOf, ofSteps} from '../helpers/steps.js';
import {contextOf, taskOf} from './context.js';

const textOf = (seed: number, bytes: number): Buffer =>
  Buffer.concat([...piecesOf(seed, bytes)].map(({text}) => text));

/** CRC-32 bit by bit, as RFC 1952 defines it. */
const crcOf = (bytes: Uint8Array): string => {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
};

test('a text consists of words in lines, has the requested length, and follows from its seed', () => {
  const text = textOf(1, 100_000).toString();
  assert.equal(text.length, 100_000);
  assert.match(text, /^[a-z]+( [a-z]+){11}\n/);
  assert.match(text, /^[a-z \n]+$/);
  assert.deepEqual(textOf(1, 100_000), textOf(1, 100_000));
  assert.notDeepEqual(textOf(1, 1000), textOf(2, 1000));
  const pieces = [...piecesOf(1, 2 * PIECE)].map(({text}) => Buffer.from(text).toString());
  assert.notEqual(pieces[0], pieces[1]);
  const short = gzipSync(text).length / text.length;
  assert.ok(short > 0.1 && short < 0.5, `gzip leaves ${short} of it, of a book about 0.4`);
});

for (const {name, sharesThread} of strategies) {
  test(`${name}: the result is length and checksum of the decompressed text`, async () => {
    for (const size of [1, 2, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE + 5]) {
      const workload = await open(contextOf({workload: 'compress', strategy: name, size}).context);
      const task = taskOf(4);
      const result = workload.perform(task);
      assert.equal(result instanceof Promise, sharesThread);
      assert.deepEqual(await result, {value: {bytes: size, crc32: crcOf(textOf(4, size))}});
      assert.deepEqual(task.phases, sharesThread ? ['helped', 'computing'] : []);
      await workload.close();
    }
  });
}

test('compressing reports its progress, in short steps', () => {
  assert.deepEqual(fractionsOf(compressed(1, 4 * PIECE)), [0.25, 0.5, 0.75, 1]);
});

test('a job that yields gives the same result', async () => {
  const {context} = contextOf({workload: 'compress', strategy: 'thread', size: 20 * PIECE, yields: true});
  const workload = await open(context);
  assert.deepEqual(await workload.perform(taskOf(2)), ofSteps(compressed(2, 20 * PIECE)));
});

test('an aborted job gives the helper threads no further pieces', async () => {
  const {context} = contextOf({workload: 'compress', strategy: 'async', size: 1e9});
  const workload = await open(context);
  const abort = new AbortController();
  const task = taskOf(1, abort.signal);
  const result = workload.perform({...task, progress: () => abort.abort(new Error('time is up'))});
  await assert.rejects(Promise.resolve(result), /time is up/);
});

test('a changed piece is a failure, not a result', () => {
  const text = Buffer.from('one two three');
  checkPiece(Buffer.from(text), {text, done: 1});
  for (const changed of ['one two thref', 'one two thre', 'one two three ', '']) {
    assert.throws(
      () => checkPiece(Buffer.from(changed), {text, done: 1}),
      thrown => describeFailure(thrown).code === 'WRONG_RESULT',
    );
  }
});
