import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Worded} from '../../source/model/event/event.js';
import {reasons} from '../../source/model/failure/failure-reason.js';
import {textOf} from '../../source/text/languages.js';
import {aboutThe, allReasons, others, samples} from '../helpers/failures.js';

const english = textOf('en', 'kitchen');
const kitchen = textOf('ko', 'kitchen');
const standard = textOf('ko', 'standard');

const MESSAGE = 'as it was worded';

test('English says what was worded where it happened', () => {
  for (const reason of allReasons) {
    assert.equal(english.failure({message: MESSAGE, about: aboutThe(reason)}), MESSAGE);
  }
});

test('Korean has a sentence for every reason, in which each of its parts is told', () => {
  const figures = new Intl.NumberFormat('ko');
  for (const reason of allReasons) {
    const sentence = standard.failure({message: MESSAGE, about: aboutThe(reason)});
    assert.match(sentence, /[가-힣]/, reason);
    assert.doesNotMatch(sentence, /as it was worded/);
    for (const part of reasons[reason]) {
      const [value, other] = [samples[part], others[part]];
      const changed = standard.failure({
        message: MESSAGE,
        about: aboutThe(reason, {...samples, [part]: other}),
      });
      assert.notEqual(changed, sentence, `${reason} does not tell its ${part}`);
      if (typeof value !== 'number') continue;
      const forms = [value, value / 1000].map(figure => figures.format(figure));
      assert.ok(
        forms.some(form => sentence.includes(form)),
        `${sentence}: ${part} ${value}`,
      );
    }
  }
});

test('what a place, a folder or somebody else says stands in the sentence as it is', () => {
  for (const part of ['place', 'detail', 'folder', 'address', 'name', 'statusText'] as const) {
    for (const reason of allReasons.filter(name => (reasons[name] as readonly string[]).includes(part))) {
      const sentence = kitchen.failure({message: MESSAGE, about: aboutThe(reason)});
      assert.ok(sentence.includes(samples[part]), `${reason}: ${sentence}`);
    }
  }
});

test('where no place is known, or nobody said more, there is no hole', () => {
  const more = ['lost-error', 'runner-lost', 'market-lost', 'timing-lost', 'wrong-answer'] as const;
  const placed = allReasons.filter(reason => (reasons[reason] as readonly string[]).includes('place'));
  for (const reason of [...more, ...placed]) {
    const bare = {...samples, place: '', detail: '', statusText: ''};
    const sentence = standard.failure({message: MESSAGE, about: aboutThe(reason, bare)});
    assert.doesNotMatch(sentence, /^(의|에|까지|인|가|,)| {2}|^ | [,.]|[: ]$/, sentence);
  }
});

test('who held a job has the name that the vocabulary gives it', () => {
  const lost = (executor: 'thread' | 'process'): Worded => ({
    message: MESSAGE,
    about: {reason: 'lost-memory', executor, limitMb: 512},
  });
  assert.equal(
    kitchen.failure(lost('thread')),
    '맡고 있던 요리사가 메모리를 다 써서 사라졌습니다(힙 한도 512 MB)',
  );
  assert.match(standard.failure(lost('thread')), /^맡고 있던 스레드가 /);
  assert.match(kitchen.failure(lost('process')), /^맡고 있던 부엌이 /);
  assert.match(standard.failure(lost('process')), /^맡고 있던 프로세스가 /);
});

test('what is not known, or comes damaged from a recording, is told as it was worded', () => {
  const abouts: readonly unknown[] = [
    undefined,
    null,
    'refused',
    {reason: 'unheard-of'},
    {reason: 'timeout'},
    {reason: 'timeout', limitMs: null},
  ];
  for (const about of abouts) {
    assert.equal(kitchen.failure({message: MESSAGE, about} as Worded), MESSAGE);
  }
  const hostile = {reason: 'lost-error', executor: 'thread', detail: '\u001b[2Jgone'} as const;
  assert.doesNotMatch(kitchen.failure({message: MESSAGE, about: hostile}), /\p{Cc}/u);
});
