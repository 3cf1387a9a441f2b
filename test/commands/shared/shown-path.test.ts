import assert from 'node:assert/strict';
import {join} from 'node:path';
import {test} from 'node:test';
import {shownPath} from '../../../source/commands/shared/shown-path.js';

const FOLDER = join('/home', 'ada');

test('a path inside the working folder is shown from there', () => {
  assert.equal(shownPath(join(FOLDER, 'jobs', 'a.mjs'), FOLDER), join('jobs', 'a.mjs'));
});

test('a path outside it is shown whole', () => {
  assert.equal(shownPath(join('/tmp', 'a.mjs'), FOLDER), join('/tmp', 'a.mjs'));
});

test('a long path keeps the name of its file', () => {
  const shown = shownPath(join('/tmp', 'x'.repeat(80), 'a.mjs'), FOLDER);
  assert.match(shown, /^…x+.a\.mjs$/);
  assert.equal(shown.length, 60);
});

test('no control character of a path comes to a terminal', () => {
  assert.equal(shownPath(join('/tmp', 'a\u001b[2J.mjs'), FOLDER), join('/tmp', 'a [2J.mjs'));
});
