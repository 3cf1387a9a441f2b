import assert from 'node:assert/strict';
import {test} from 'node:test';
import {scrolledTo} from '../../source/model/session/page-stack.js';
import {commandOf} from '../../source/view/keys/page-keys.js';
import {wrapped} from '../../source/view/layout/width.js';
import {differenceSentences} from '../../source/view/pages/history/select.js';
import {pageNamed} from '../../source/view/pages/pages.js';
import {paint, plainLines, viewFor} from '../helpers/frames.js';
import {sceneNamed} from '../helpers/scenes.js';

const shot = sceneNamed('history-two');
const SMALL = {columns: 60, rows: 15};

/** The comparison of two runs, scrolled so far. */
const scrolled = (scroll: number) => ({
  ...shot,
  session: {...shot.session, pages: scrolledTo(shot.session.pages, scroll)},
});

test('on a small screen every difference between two runs comes into sight by pages', () => {
  assert.deepEqual(commandOf(pageNamed('history'), 'pagedown'), {type: 'scroll', by: 1, unit: 'page'});
  const sentences = differenceSentences(viewFor(shot, SMALL)).flatMap(one => wrapped(one, SMALL.columns - 2));
  const frame = plainLines(shot, SMALL);
  assert.ok(!sentences.every(sentence => frame.includes(` ${sentence}`)));
  const seen = new Set<string>();
  let first = 0;
  for (let page = 0; page <= sentences.length; page++) {
    for (const line of plainLines(scrolled(first), SMALL)) seen.add(line.trim());
    const painted = paint(scrolled(first), SMALL).scrolled;
    first = painted.first + Math.max(1, painted.visible - 1);
  }
  for (const sentence of sentences) assert.ok(seen.has(sentence), sentence);
  assert.match(plainLines(scrolled(100), SMALL).join('\n'), /↑ \d+ more above\n/);
});

test('where all differences have room, none is out of sight', () => {
  const lines = plainLines(scrolled(3), {columns: 80, rows: 30}).map(line => line.trim());
  for (const sentence of differenceSentences(viewFor(shot, {columns: 80, rows: 30})))
    assert.ok(lines.includes(sentence), sentence);
});
