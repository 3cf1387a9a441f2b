import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Point, upToLook, withPoint} from '../../../source/model/run/cpu-samples.js';

const figures = (us: number) => ({runUs: us, readyUs: 0, core: 0});

const many = (count: number): readonly Point[] => {
  let points: readonly Point[] = [];
  for (let i = 0; i < count; i++) points = withPoint(points, i * 50, figures(i));
  return points;
};

test('points stand in the order of their time, in whichever order they come', () => {
  let points: readonly Point[] = [];
  for (const at of [30, 10, 20, 20]) points = withPoint(points, at, figures(at));
  assert.deepEqual(
    points.map(({at}) => at),
    [10, 20, 20, 30],
  );
  assert.equal(withPoint(points, 40, undefined), points);
});

test('one more point leaves the list that was there as it was', () => {
  const before = many(399);
  const copy = [...before];
  withPoint(before, 1e9, figures(1e9));
  withPoint(withPoint(before, 1e9, figures(1e9)), 2e9, figures(2e9));
  assert.deepEqual(before, copy);
});

test('however long a run is, its points are few, reach from end to end, and are as dense at its beginning', () => {
  for (const count of [401, 5000, 40_000]) {
    const points = many(count);
    assert.ok(points.length <= 400, `${points.length}`);
    assert.equal(points[0]?.at, 0);
    assert.equal(points.at(-1)?.at, (count - 1) * 50);
    const widest = Math.max(...points.map(({at}, i) => at - (points[i - 1]?.at ?? 0)));
    assert.ok(widest <= (count * 50) / 50, `${widest} of ${count * 50}`);
  }
});

test('the observer’s silence makes a point only when it lasts', () => {
  const points = many(3);
  assert.equal(upToLook(points, null), points);
  assert.equal(upToLook(points, 200_000), points);
  assert.deepEqual(upToLook(points, 900_000).at(-1), {...points.at(-1), at: 900_000});
  assert.deepEqual(upToLook([], 900_000), []);
});
