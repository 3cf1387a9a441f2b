import assert from 'node:assert/strict';
import {test} from 'node:test';
import {reasonsBelow, runFactsOf} from '../../../source/outputs/export/run-facts.js';
import {downloads, runAt, wholeRun} from '../../helpers/scripted-runs.js';
import {languageNames, textOf} from '../../helpers/texts.js';

test('what to try stands once below the headline, though several reasons call for it', () => {
  const run = runAt(wholeRun(downloads({strategy: 'sync'})));
  for (const language of languageNames) {
    const facts = runFactsOf({run, gaps: null}, {text: textOf(language, 'kitchen')});
    const remedies = facts.reasons.flatMap(({remedy}) => remedy ?? []);
    assert.ok(remedies.length > new Set(remedies).size, 'two reasons call for the same');
    const below = reasonsBelow(facts);
    assert.deepEqual(below, [...new Set(below)]);
    for (const [place, {sentence, remedy}] of facts.reasons.entries()) {
      if (place > 0) assert.ok(below.includes(sentence));
      if (remedy !== null) assert.ok(below.includes(remedy));
    }
  }
});
