import assert from 'node:assert/strict';
import {test} from 'node:test';
import {windowAt} from '../../../source/model/playback/window-at.js';

const markers = [
  {name: 'A', atUs: 100},
  {name: 'B', atUs: 200},
  {name: 'C', atUs: 300},
];
const named = (cursor: number, some = markers) => windowAt(some, cursor)?.names.join('');

test('a window lies between the two marks around the cursor', () => {
  assert.deepEqual([named(100), named(150), named(200), named(250)], ['AB', 'AB', 'BC', 'BC']);
  assert.deepEqual(windowAt(markers, 250), {from: 200, to: 300, names: ['B', 'C']});
});

test('beyond the marks it is the nearest one', () => {
  assert.deepEqual([named(0), named(300), named(900)], ['AB', 'BC', 'BC']);
});

test('one mark spans nothing', () => {
  assert.equal(named(150, markers.slice(0, 1)), undefined);
  assert.equal(named(150, []), undefined);
});
