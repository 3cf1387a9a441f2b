import assert from 'node:assert/strict';
import {test} from 'node:test';
import {watchHeap} from '../../source/strategies/heap-exhausted.js';

const exhaustedBy = (...chunks: readonly string[]): boolean => {
  const heap = watchHeap();
  for (const chunk of chunks) heap.take(chunk);
  return heap.exhausted;
};

const LAST_WORDS =
  '\n<--- Last few GCs --->\n[1:0x2] 99 ms: Mark-Compact …\n' +
  'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\n----- Native stack trace -----\n';

test("V8's last words are found however they are divided", () => {
  assert.ok(exhaustedBy(LAST_WORDS));
  for (let at = 1; at < LAST_WORDS.length; at += 7)
    assert.ok(exhaustedBy(LAST_WORDS.slice(0, at), LAST_WORDS.slice(at)), `divided at ${at}`);
  assert.ok(exhaustedBy('#\n# Fatal process out of memory: Zone\n#'));
});

test('other last words speak of something else', () => {
  assert.ok(!exhaustedBy(''));
  assert.ok(!exhaustedBy('FATAL ERROR: v8::ToLocalChecked Empty MaybeLocal\n', 'an assertion failed'));
  assert.ok(!exhaustedBy('I never saw a JavaScript heap out of memory\n'));
});
