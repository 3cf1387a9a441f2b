import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Action} from '../../source/model/session/session.js';
import {plainLines} from '../helpers/frames.js';
import {downloads, wholeRun} from '../helpers/scripted-runs.js';
import {scrubbing} from '../helpers/scrubbed.js';

const size = {columns: 100, rows: 120};
const help: Action = {type: 'overlay', page: 'help'};

/** The lines of help from one title to the next empty line. */
const below = (lines: readonly string[], title: string): readonly string[] => {
  const from = lines.findIndex(line => line.trim() === title);
  return from < 0
    ? []
    : lines.slice(
        from + 1,
        lines.findIndex((line, i) => i > from && line.trim() === ''),
      );
};

const helped = (...actions: readonly Action[]): readonly string[] => {
  const {press} = scrubbing(wholeRun(downloads({strategy: 'thread'})));
  return plainLines({session: press(...actions, help), nowMs: 0}, size);
};

test('help to a frozen view says what its own keys do first, and then those of the view', () => {
  const lines = helped({type: 'pause', atUs: 0});
  const own = below(lines, 'Keys of this help').join('\n');
  assert.match(own, /esc .*close/);
  assert.match(own, /↑ ↓ .*move up and down/);
  assert.match(own, /home end .*top/);
  assert.doesNotMatch(own, /frozen|choose a dish/);
  const later = below(lines, 'Keys of the page below it').join('\n');
  assert.match(later, /esc .*frozen moment/);
  assert.match(later, /← → .*event/);
});

test('where all keys do the same on the page below, they stand there once', () => {
  const lines = helped();
  assert.deepEqual(below(lines, 'Keys of this help'), []);
  assert.match(below(lines, 'Keys').join('\n'), /esc .*close/);
});
