import assert from 'node:assert/strict';
import {test} from 'node:test';
import {cellsOf} from '../../../source/model/timeline/cells.js';
import {onBorders} from '../../../source/model/timeline/on-borders.js';
import {type Span, span} from '../../../source/model/timeline/span.js';

const AXIS = {from: 100, to: 200, columns: 10};

/** The states of a job's characters by their first letters, a dot where there is none. */
const drawn = (...spans: readonly Span[]): string =>
  cellsOf(onBorders(spans, AXIS), AXIS)
    .map(cell => cell?.state[0] ?? '.')
    .join('');

test('jobs of which one ends where the next one begins share no character', () => {
  for (let end = 101; end < 200; end++) {
    const [one, next] = [drawn(span(100, end, 'blocked', 1)), drawn(span(end, 200, 'blocked', 2))];
    for (let i = 0; i < AXIS.columns; i++) {
      const isShort = end <= 105 || end >= 195;
      if (!isShort) assert.ok((one[i] === '.') !== (next[i] === '.'), `${end}: ${one} ${next}`);
    }
  }
});

test('a job of less than a character has one', () => {
  assert.equal(drawn(span(121, 123, 'running', 1)), '..r.......');
  assert.equal(drawn(span(129, 131, 'running', 1)), '...r......');
  assert.equal(drawn(span(197, 200, 'running', 1)), '.........r');
});

test('what lies within a job stays where it was, and its failure is at its end', () => {
  assert.equal(
    drawn(span(104, 130, 'blocked', 1), span(130, 156, 'running', 1), span(156, 156, 'failed', 1)),
    'bbbrrf....',
  );
  assert.equal(drawn(span(104, 152, 'running', 1), span(152, 154, 'blocked', 1)), 'rrrrr.....');
});

test('jobs of one row are placed each by itself', () => {
  assert.equal(drawn(span(100, 124, 'running', 1), span(136, 161, 'running', 2)), 'rr..rr....');
});
