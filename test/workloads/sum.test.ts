import assert from 'node:assert/strict';
import {test} from 'node:test';
import {describeFailure} from '../../source/model/failure/failure.js';
import {bigint} from '../../source/workloads/sum/bigint.js';
import {limbs} from '../../source/workloads/sum/limbs.js';
import {type Adder, sumByFormula} from '../../source/workloads/sum/squares.js';
import {SQUARES} from '../../source/workloads/sum/squares-wasm.js';
import {checkedSum, open, sumOfSquares} from '../../source/workloads/sum/sum.js';
import {openVectors} from '../../source/workloads/sum/vectors.js';
import {assembled, embed} from '../helpers/assembled.js';
import {contextOf, taskOf} from './context.js';

const WAT = 'source/workloads/sum/squares.wat';

const plain = (n: number): bigint => {
  let total = 0n;
  for (let i = 0; i < n; i += 1) total += BigInt(i) * BigInt(i);
  return total;
};

/** A sum in one go, and the fractions that it reported on the way. */
const sum = (n: number, adder: Adder): {total: bigint; fractions: number[]} => {
  const steps = sumOfSquares(n, adder);
  const fractions: number[] = [];
  for (;;) {
    const {done, value} = steps.next();
    if (done) return {total: value, fractions};
    fractions.push(value);
  }
};

test('the formula gives the same as adding up', () => {
  for (const n of [1, 2, 3, 10, 1000]) assert.equal(sumByFormula(n), plain(n));
  assert.equal(sumByFormula(3_000_000), 8_999_995_500_000_500_000n);
});

const vectors = openVectors();
const skip = vectors === null && 'no vector instructions here';
const adders = [
  {name: 'bigint', adder: bigint},
  {name: 'limbs', adder: limbs},
  {name: 'vectors', adder: vectors ?? limbs, skip},
];

for (const {name, adder, skip = false} of adders) {
  test(`sums by ${name} are exact, around the ends of chunks and for random numbers`, {skip}, () => {
    const ends = [4, 2 ** 14, 2 ** 15, 2 ** 20].flatMap(end => [end - 1, end, end + 1]);
    const random = Array.from({length: 20}, () => 1 + Math.floor(Math.random() * 1_000_000));
    for (const n of [1, 2, ...ends, ...random]) {
      assert.equal(sum(n, adder).total, sumByFormula(n), `n = ${n}`);
    }
  });

  test(`a chunk by ${name} may begin anywhere`, {skip}, () => {
    for (const from of [1, 2, 3, 5, 2 ** 14 + 1, 999_999]) {
      for (const more of [0, 1, 3, 4, 6, 2 ** 14, 40_001]) {
        const expected = sumByFormula(from + more) - sumByFormula(from);
        assert.equal(adder.add(from, from + more), expected, `${from} and ${more} more`);
      }
    }
  });

  test(`sums by ${name} report their progress, which ends at 1`, {skip}, () => {
    const {fractions} = sum(3 * adder.chunk + 5, adder);
    assert.equal(fractions.length, 4);
    assert.deepEqual(
      fractions,
      fractions.toSorted((a, b) => a - b),
    );
    assert.equal(fractions.at(-1), 1);
  });
}

for (const {name, adder, skip = false} of adders.filter(({name}) => name !== 'bigint')) {
  test(`sums by ${name} are exact up to 2^26, even in one go, and refused beyond`, {skip}, () => {
    assert.equal(sum(2 ** 26, adder).total, sumByFormula(2 ** 26));
    assert.equal(adder.add(0, 2 ** 26), sumByFormula(2 ** 26));
    assert.throws(() => sum(2 ** 26 + 1, adder), /bigint/);
  });
}

test('the embedded bytes are those of the assembled squares.wat', async () => {
  const expected = await assembled(WAT);
  if (process.env.UPDATE_WASM)
    embed('source/workloads/sum/squares-wasm.ts', 'SQUARES', 'squares.wat', expected);
  else assert.equal(SQUARES, expected);
});

test('without vector instructions sums are exact, too', async t => {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'WebAssembly');
  t.after(() => own && Object.defineProperty(globalThis, 'WebAssembly', own));
  for (const value of [undefined, {validate: () => false}]) {
    Object.defineProperty(globalThis, 'WebAssembly', {value, configurable: true});
    assert.equal(openVectors(), null);
    const {context} = contextOf({workload: 'sum', size: 70_000, arithmetic: 'fast'});
    assert.deepEqual((await open(context)).perform(taskOf(1)), {value: String(sumByFormula(70_000))});
  }
});

test('every job has another n, and its thread does nothing else meanwhile', async () => {
  const {context} = contextOf({workload: 'sum', size: 3_000_000, arithmetic: 'fast'});
  const workload = await open(context);
  assert.deepEqual(workload.perform(taskOf(1)), {value: '8999995500000500000'});
  assert.deepEqual(workload.perform(taskOf(3)), {value: String(sumByFormula(3_000_002))});
  await workload.close();
});

test('a sum that yields gives the same result, as a promise', async () => {
  const {context} = contextOf({workload: 'sum', size: 100_000, arithmetic: 'bigint', yields: true});
  const workload = await open(context);
  const outcome = workload.perform(taskOf(1));
  assert.ok(outcome instanceof Promise);
  assert.deepEqual(await outcome, {value: String(sumByFormula(100_000))});
  await workload.close();
});

test('a sum that differs from the formula is a failure, not a result', () => {
  assert.equal(checkedSum(4, 14n), '14');
  assert.throws(
    () => checkedSum(4, 15n),
    thrown => describeFailure(thrown).code === 'WRONG_RESULT',
  );
});
