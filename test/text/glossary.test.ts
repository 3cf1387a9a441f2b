import assert from 'node:assert/strict';
import {test} from 'node:test';
import {found, glossaryIn, termIds} from '../../source/text/glossary.js';
import {languageNames} from '../../source/text/languages.js';

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
