import assert from 'node:assert/strict';
import {test} from 'node:test';
import {linesInTime} from '../../../source/commands/replay/lines-in-time.js';

test('a line is due when it and all before it are said as they are in the end', () => {
  const said = [
    {at: 0, lines: ['press a key']},
    {at: 10, lines: ['going on', 'one so far']},
    {at: 20, lines: ['going on', 'two so far', 'a result']},
    {at: 30, lines: ['going on', 'three in all', 'a result']},
    {at: 40, lines: ['going on', 'three in all', 'a result']},
    {at: 50, lines: ['going on', 'three in all', 'a result', 'the end']},
  ];
  assert.deepEqual(linesInTime(said), [
    {at: 10, line: 'going on'},
    {at: 30, line: 'three in all'},
    {at: 30, line: 'a result'},
    {at: 50, line: 'the end'},
  ]);
});

test('what is taken back is not said, and nothing is where nothing was', () => {
  assert.deepEqual(
    linesInTime([
      {at: 0, lines: ['a', 'b']},
      {at: 5, lines: ['a']},
    ]),
    [{at: 0, line: 'a'}],
  );
  assert.deepEqual(linesInTime([]), []);
});
