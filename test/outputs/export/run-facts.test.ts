import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {FactType} from '../../../source/model/event/event.js';
import {reduce} from '../../../source/model/run/reduce.js';
import {reasonsBelow, runFactsOf} from '../../../source/outputs/export/run-facts.js';
import {downloads, events, runAt, wholeRun} from '../../helpers/scripted-runs.js';
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

test('of a run whose jobs the recording does not tell whole, nothing is said of where its time went', () => {
  const all = events(wholeRun(downloads({strategy: 'thread'})));
  const sentences = (language: string, ...missing: readonly FactType[]) => {
    const run =
      reduce(
        null,
        all.filter(({type}) => !missing.includes(type)),
      ) ?? assert.fail();
    const {lacks, reasons} = runFactsOf({run, gaps: null}, {text: textOf(language, 'kitchen')});
    return [...lacks, ...reasons.map(({sentence}) => sentence)];
  };
  const why = 'The recording lacks the start or end of 9 of 9 dishes: where the time went is not known.';
  const ends = 'The recording lacks how 9 of 9 dishes ended: the figures leave that out.';
  assert.deepEqual(sentences('en', 'job-started'), [why]);
  assert.deepEqual(sentences('en', 'job-finished'), [ends, why]);
  assert.deepEqual(sentences('en', 'job-queued', 'job-started', 'job-phase', 'job-finished'), [ends, why]);
  assert.deepEqual(sentences('ko', 'job-finished'), [
    '기록에 요리 9개 중 9개가 어떻게 끝났는지 빠져 있어 수치에도 들어 있지 않습니다.',
    '기록에 요리 9개 중 9개의 시작이나 끝이 빠져 있어 시간을 어디에 썼는지 알 수 없음.',
  ]);
  // When jobs were queued is known well enough by when they were taken.
  assert.equal(sentences('en', 'job-queued')[0], '4 cooks side by side: 2.81 s of baking in 0.92 s.');
});
