import assert from 'node:assert/strict';
import {test} from 'node:test';
import stringWidth from 'string-width';
import {VOCABULARIES} from '../../source/model/options/appearance.js';
import {captionOf} from '../../source/model/playback/caption.js';
import type {Vocabulary} from '../../source/text/text.js';
import {captions, stepsOf} from '../helpers/playback-sayings.js';
import {downloads, events, wholeRun} from '../helpers/scripted-runs.js';
import {languageNames, textOf} from '../helpers/texts.js';

/** Columns for one line on the smallest screen that captions are made for. */
const NARROW = 58;

/** The caption of the moment at which a job of a run begins to wait for its answer. */
const waitingFor = (strategy: 'sync' | 'thread' | 'async' | 'process', job: number) => {
  const found = stepsOf(events(wholeRun(downloads({strategy})))).find(
    ([event]) => event.type === 'job-phase' && event.phase === 'waiting' && event.job === job,
  );
  const caption = found && captionOf(...found);
  assert.ok(caption);
  return (language: string, vocabulary: Vocabulary) => textOf(language, vocabulary).playback.caption(caption);
};

test('one moment in both languages and both vocabularies', () => {
  const thread = waitingFor('thread', 6);
  assert.deepEqual(thread('en', 'standard'), [
    'Thread 4 has taken job 6 and waits for the network; three others are blocked.',
    'Thread 4 has taken job 6 and waits for the network; 3 others are blocked.',
    'Thread 4 has taken job 6 and waits for the network.',
  ]);
  assert.equal(
    thread('en', 'kitchen')[0],
    'Cook 4 has taken dish 6 and stands at the oven; three others stand at the oven.',
  );
  assert.equal(
    thread('ko', 'standard')[0],
    '스레드 4가 작업 6을 맡아 네트워크를 기다림; 다른 스레드 3개 블로킹',
  );
  assert.equal(
    thread('ko', 'kitchen')[0],
    '요리사 4가 요리 6을 맡아 오븐 앞에서 기다림; 다른 요리사 3명 오븐 앞 대기',
  );
  const async = waitingFor('async', 3);
  assert.equal(
    async('en', 'kitchen')[0],
    'Cook 1 has taken dish 3, which goes into the oven; nine dishes are in the oven, the cook is free.',
  );
  assert.equal(
    async('ko', 'standard')[0],
    '스레드 1이 맡은 작업 3이 네트워크를 기다림; 비동기 대기 작업 9개, 스레드는 유휴',
  );
  assert.equal(
    waitingFor('process', 3)('en', 'standard')[0],
    'Process 3 has taken job 3 and waits for the network; three others are blocked.',
  );
  assert.equal(
    waitingFor('sync', 2)('ko', 'kitchen')[0],
    '요리사 1이 요리 2를 맡아 오븐 앞에서 기다림; 대기 주문 7건',
  );
});

for (const language of languageNames)
  for (const vocabulary of VOCABULARIES)
    test(`captions in ${language}, ${vocabulary}: safe to print, and ever shorter`, () => {
      const {caption} = textOf(language, vocabulary).playback;
      for (const one of captions) {
        const forms = caption(one);
        for (const form of forms) assert.doesNotMatch(form, /\p{Cc}/u);
        const widths = forms.map(form => stringWidth(form));
        assert.deepEqual(
          widths.toSorted((a, b) => b - a),
          widths,
        );
        // What comes from outside may be longer than a line.
        const isOwn = !/failed|output|notice|exited/.test(one.happening.code);
        if (isOwn) assert.ok((widths.at(-1) ?? 0) <= NARROW, forms.at(-1));
      }
    });
