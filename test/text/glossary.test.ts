import assert from 'node:assert/strict';
import {test} from 'node:test';
import {found, glossaryIn, termIds} from '../../source/text/glossary.js';
import {languageNames} from '../../source/text/languages.js';
import {textOf} from '../helpers/texts.js';

test('a term is found by its name in any language, and by its kitchen word', () => {
  for (const search of ['mutex', 'MUT', '뮤텍', 'knife', '칼'])
    assert.ok(found(search).includes('mutex'), search);
  for (const search of ['non blocking', 'nonblocking', '논블로킹'])
    assert.deepEqual(found(search), ['non-blocking'], search);
  assert.deepEqual(found('no such term'), []);
  assert.deepEqual(found(''), termIds);
});

test('every language has a glossary of its own, and no two terms have one name', () => {
  for (const language of languageNames) {
    const glossary = glossaryIn(language);
    if (language !== 'en') assert.notEqual(glossary, glossaryIn('en'));
    const names = Object.values(glossary.entries).map(({term}) => term);
    assert.deepEqual(names, [...new Set(names)]);
  }
});

/** What the pages of the demonstrations call their subjects, choices and sides, in words that a reader could look up. */
const shownWords = (language: string, vocabulary: 'kitchen' | 'standard'): readonly string[] => {
  const {deadlock, lostUpdates, orderRail, quadrants} = textOf(language, vocabulary).demonstrations;
  const {none: _, ...cures} = deadlock.cures;
  const [tool = '', pan = ''] = vocabulary === 'kitchen' ? [deadlock.lock(0), deadlock.lock(1)] : [];
  return [
    deadlock.title[0],
    ...Object.values(cures).map(([name]) => name),
    ...[tool, pan],
    ...Object.values(deadlock.doing).filter(word => /waiter|종업원|semaphore|세마포어/u.test(word)),
    lostUpdates.title[0],
    ...Object.values(lostUpdates.ways).flatMap(Object.values),
    orderRail.rail,
    ...Object.values(orderRail.full),
    quadrants.title[0],
    ...Object.values(quadrants.sides),
    ...Object.values(quadrants.names[0]?.ways ?? {}),
  ].filter(word => word !== '');
};

test('the words of every demonstration lead to terms', () => {
  for (const language of languageNames)
    for (const vocabulary of ['kitchen', 'standard'] as const)
      for (const words of shownWords(language, vocabulary))
        for (const word of words.split(/ \+ |, /).map(lookedUp))
          assert.ok(found(word).length > 0, `${language} ${vocabulary}: ${word}`);
});

/** A word as a reader types it: in the singular, and without what stands around it. */
const lookedUp = (word: string): string =>
  word
    .replace(/^(no|waits for the) |(종업원|세마포어|await) (대기|없음)$/gu, '$2')
    .replace(/updates$/u, 'update');
