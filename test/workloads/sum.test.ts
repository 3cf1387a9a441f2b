import assert from 'node:assert/strict';
import {test} from 'node:test';
import {describeFailure} from '../../source/model/failure.js';
import {sumOfSquares as bigint} from '../../source/workloads/sum/bigint.js';
import {sumOfSquares as fast} from '../../source/workloads/sum/fast.js';
import {sumByFormula} from '../../source/workloads/sum/squares.js';
import {checked, open} from '../../source/workloads/sum/sum.js';
import {postOf, taskOf} from './post.js';

const plain = (n: number): bigint => {
  let total = 0n;
  for (let i = 0; i < n; i += 1) total += BigInt(i) * BigInt(i);
  return total;
};

test('the formula gives what adding up gives', () => {
  for (const n of [1, 2, 3, 10, 1000]) assert.equal(sumByFormula(n), plain(n));
  assert.equal(sumByFormula(3_000_000), 8_999_995_500_000_500_000n);
});

for (const [name, sum] of Object.entries({fast, bigint})) {
  test(`${name} sums are exact, around the ends of chunks and for numbers nobody chose`, () => {
    const chosen = [1, 2, 3, 65_535, 65_536, 65_537, 249_999, 250_000, 250_001, 500_000];
    const random = Array.from({length: 20}, () => 1 + Math.floor(Math.random() * 1_000_000));
    for (const n of [...chosen, ...random]) assert.equal(sum(n), sumByFormula(n), `n = ${n}`);
  });

  test(`${name} sums tell how far they are, and end at 1`, () => {
    const fractions: number[] = [];
    sum(1_000_000, fraction => fractions.push(fraction));
    assert.ok(fractions.length > 2);
    assert.deepEqual(
      fractions,
      fractions.toSorted((a, b) => a - b),
    );
    assert.equal(fractions.at(-1), 1);
  });
}

test('fast sums are exact up to 2^26, where doubles end, and refused beyond', () => {
  assert.equal(fast(2 ** 26), sumByFormula(2 ** 26));
  assert.throws(() => fast(2 ** 26 + 1), /bigint/);
});

test('every job has another n, and its thread does nothing else meanwhile', async () => {
  const {post} = postOf({workload: 'sum', size: 3_000_000, arithmetic: 'fast'});
  const performer = await open(post);
  assert.deepEqual(performer.perform(taskOf(1)), {value: '8999995500000500000'});
  assert.deepEqual(performer.perform(taskOf(3)), {value: String(sumByFormula(3_000_002))});
  await performer.close();
});

test('a sum that the formula does not confirm is a failure, not a result', () => {
  assert.equal(checked(4, 14n), '14');
  assert.throws(
    () => checked(4, 15n),
    thrown => describeFailure(thrown).code === 'WRONG_RESULT',
  );
});
