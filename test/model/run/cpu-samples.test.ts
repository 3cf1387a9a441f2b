import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type CpuSample, samplesUpTo, withSample} from '../../../source/model/run/cpu-samples.js';

const figures = (us: number) => ({runUs: us, readyUs: 0, core: 0});

const many = (count: number): readonly CpuSample[] => {
  let samples: readonly CpuSample[] = [];
  for (let i = 0; i < count; i++) samples = withSample(samples, i * 50, figures(i));
  return samples;
};

test('samples stand in the order of their time, in whichever order they come', () => {
  let samples: readonly CpuSample[] = [];
  for (const at of [30, 10, 20, 20]) samples = withSample(samples, at, figures(at));
  assert.deepEqual(
    samples.map(({at}) => at),
    [10, 20, 20, 30],
  );
  assert.equal(withSample(samples, 40, undefined), samples);
});

test('one more point leaves the list that was there as it was', () => {
  const before = many(399);
  const copy = [...before];
  withSample(before, 1e9, figures(1e9));
  withSample(withSample(before, 1e9, figures(1e9)), 2e9, figures(2e9));
  assert.deepEqual(before, copy);
});

test('however long a run is, its samples are few, reach from end to end, and are as dense at its beginning', () => {
  for (const count of [401, 5000, 40_000]) {
    const samples = many(count);
    assert.ok(samples.length <= 400, `${samples.length}`);
    assert.equal(samples[0]?.at, 0);
    assert.equal(samples.at(-1)?.at, (count - 1) * 50);
    const widest = Math.max(...samples.map(({at}, i) => at - (samples[i - 1]?.at ?? 0)));
    assert.ok(widest <= (count * 50) / 50, `${widest} of ${count * 50}`);
  }
});

test('the observer’s silence makes a point only when it lasts', () => {
  const samples = many(3);
  assert.equal(samplesUpTo(samples, null), samples);
  assert.equal(samplesUpTo(samples, 200_000), samples);
  assert.deepEqual(samplesUpTo(samples, 900_000).at(-1), {...samples.at(-1), at: 900_000});
  assert.deepEqual(samplesUpTo([], 900_000), []);
});
