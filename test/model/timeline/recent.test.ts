import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openRecent} from '../../../source/model/timeline/recent.js';

test('what is known takes no more than so much, and the latest is known whatever it takes', () => {
  const recent = openRecent<object, string>(3);
  const keys = Array.from({length: 5}, () => ({}));
  for (const [i, key] of keys.entries()) recent.set(key, String(i));
  assert.deepEqual(
    keys.map(key => recent.get(key)),
    [undefined, undefined, undefined, '3', '4'],
  );
  const large = {};
  recent.set(large, 'large', 100);
  assert.equal(recent.get(large), 'large');
  recent.set({}, 'next');
  assert.equal(recent.get(large), undefined);
});
