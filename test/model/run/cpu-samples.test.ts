import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type CpuSample, samplesUpTo, withSample} from '../../../source/model/run/cpu-samples.js';

const figures = (us: number) => ({runUs: us, readyUs: 0, core: 0});

const many = (count: number, originAt: number | null = null): readonly CpuSample[] => {
  let samples: readonly CpuSample[] = [];
  for (let i = 0; i < count; i++) samples = withSample(samples, i * 50, figures(i), originAt);
  return samples;
};

test('samples are ordered by time, regardless of the order of arrival', () => {
  let samples: readonly CpuSample[] = [];
  for (const at of [30, 10, 20, 20]) samples = withSample(samples, at, figures(at), null);
  assert.deepEqual(
    samples.map(({at}) => at),
    [10, 20, 20, 30],
  );
  assert.equal(withSample(samples, 40, undefined, null), samples);
});

test('adding a sample does not change the given list', () => {
  const before = many(399);
  const copy = [...before];
  withSample(withSample(before, 1e9, figures(1e9), null), 2e9, figures(2e9), null);
  assert.deepEqual(before, copy);
});

test('in a long run samples are limited, cover the whole time, and are as dense at the beginning', () => {
  for (const count of [401, 5000, 40_000]) {
    const samples = many(count);
    assert.ok(samples.length <= 400, `${samples.length}`);
    assert.equal(samples[0]?.at, 0);
    assert.equal(samples.at(-1)?.at, (count - 1) * 50);
    const widest = Math.max(...samples.map(({at}, i) => at - (samples[i - 1]?.at ?? 0)));
    assert.ok(widest <= (count * 50) / 50, `${widest} of ${count * 50}`);
  }
});

test('in a long run the samples around the moment at which times begin to count are kept', () => {
  for (const [originAt, kept] of [
    [325, [300, 350]],
    [300, [300, 350]],
    [5, [0, 50]],
  ] as const) {
    const moments = many(5000, originAt).map(({at}) => at);
    assert.ok(
      kept.every(at => moments.includes(at)),
      `${originAt}: ${moments.slice(0, 6)}`,
    );
    assert.ok(moments.length <= 402);
  }
});

test('the last figures are repeated at the latest sample only after a long time without change', () => {
  const samples = many(3);
  assert.equal(samplesUpTo(samples, null), samples);
  assert.equal(samplesUpTo(samples, 200_000), samples);
  assert.deepEqual(samplesUpTo(samples, 900_000).at(-1), {...samples.at(-1), at: 900_000});
  assert.deepEqual(samplesUpTo([], 900_000), []);
});
