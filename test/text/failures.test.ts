import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Problem} from '../../source/model/event/event.js';
import {allReasons, isInEveryLanguage, kindsOf, others, problemOf, samples} from '../helpers/failures.js';
import {textOf} from '../helpers/texts.js';

const english = textOf('en', 'kitchen');
const kitchen = textOf('ko', 'kitchen');
const standard = textOf('ko', 'standard');

for (const [language, {failure}] of Object.entries({English: english, Korean: standard})) {
  test(`${language} has a sentence for every reason, which holds each of its fields`, () => {
    const figures = new Intl.NumberFormat('ko');
    const plain = allReasons.filter(reason => reason !== 'error' && reason !== 'error-without-message');
    for (const reason of allReasons) {
      const sentence = failure(problemOf(reason));
      if (language === 'Korean' && reason !== 'error' && isInEveryLanguage(reason))
        assert.match(sentence, /[가-힣]/, reason);
      for (const field of Object.keys(kindsOf(reason)) as (keyof typeof samples)[]) {
        // An error with a message says itself what it is.
        if (reason === 'error' && field === 'name') continue;
        const changed = failure(problemOf(reason, {...samples, [field]: others[field] ?? ''}));
        assert.notEqual(changed, sentence, `${reason} does not tell its ${field}`);
        const value = samples[field];
        if (typeof value !== 'number') continue;
        const forms = [value, value / 1000].flatMap(figure => [figures.format(figure), `${figure}`]);
        assert.ok(
          forms.some(form => sentence.includes(form)),
          `${sentence}: ${field} ${value}`,
        );
      }
    }
    assert.equal(new Set(plain.map(reason => failure(problemOf(reason)))).size, plain.length);
  });
}

test('a place, a folder and the words of another program stand in the sentence as they are', () => {
  for (const field of ['place', 'detail', 'folder', 'address', 'message', 'statusText'] as const) {
    for (const reason of allReasons.filter(name => field in kindsOf(name))) {
      for (const text of [english, kitchen]) {
        const sentence = text.failure(problemOf(reason));
        assert.ok(sentence.includes(samples[field]), `${reason}: ${sentence}`);
      }
    }
  }
});

test('a sentence has no hole where no place is known or no detail is given', () => {
  const may = [
    'executor-error',
    'runner-lost',
    'server-lost',
    'calibration-lost',
    'import-ended',
    'error',
  ] as const;
  const placed = allReasons.filter(reason => 'place' in kindsOf(reason) && reason !== 'syntax-error');
  for (const reason of [...may, ...placed]) {
    const bare = problemOf(reason, {...samples, place: '', detail: '', cause: ''});
    const sentence = standard.failure(bare);
    assert.doesNotMatch(sentence, /^(의|에|까지|인|가|,)| {2}|^ | [,.]|[: ]$/, sentence);
    if (reason !== 'executor-error') assert.doesNotMatch(english.failure(bare), / {2}|^ | [,.]|[: ]$|\(\)/);
  }
});

test('the executor that held a job has the name that the vocabulary gives it', () => {
  const lost = (executor: 'thread' | 'process'): Problem => ({
    reason: 'executor-out-of-memory',
    fields: {executor, limitMb: 512},
  });
  assert.equal(
    kitchen.failure(lost('thread')),
    '맡고 있던 요리사가 메모리를 다 써서 사라졌습니다(힙 한도 512 MB)',
  );
  assert.match(standard.failure(lost('thread')), /^맡고 있던 스레드가 /);
  assert.match(kitchen.failure(lost('process')), /^맡고 있던 부엌이 /);
  assert.match(standard.failure(lost('process')), /^맡고 있던 프로세스가 /);
});

test('a reason that no table knows is shown by its code and fields', () => {
  const newer = {
    code: 'E_NEW',
    reason: 'too-new',
    fields: {limitMs: 10, detail: 'a \u001b[2Jdetail', none: ''},
  };
  for (const {failure} of [english, kitchen])
    assert.equal(failure(newer), 'E_NEW: too-new (limitMs: 10, detail: a \u001b[2Jdetail)');
});

test('what comes damaged from a recording is shown as far as it is readable', () => {
  const damaged: readonly (readonly [problem: unknown, shown: string])[] = [
    [{code: 'X'}, 'X'],
    [{code: 'X', reason: 7, fields: 'none'}, 'X'],
    [{code: 'X', reason: 'toString', fields: {}}, 'X: toString'],
    [{code: 'TIMEOUT', reason: 'job-timeout'}, 'TIMEOUT: job-timeout'],
    [{reason: 'job-timeout', fields: {limitMs: null}}, 'job-timeout'],
    [{reason: 'job-timeout', fields: {limitMs: 'soon'}}, 'job-timeout (limitMs: soon)'],
  ];
  for (const [problem, shown] of damaged)
    for (const {failure} of [english, kitchen]) assert.equal(failure(problem as Problem), shown);
});
