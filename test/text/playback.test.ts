import assert from 'node:assert/strict';
import {test} from 'node:test';
import stringWidth from 'string-width';
import {VOCABULARIES} from '../../source/model/options/appearance.js';
import {captionOf} from '../../source/model/playback/caption.js';
import {jobDetailsOf} from '../../source/model/playback/job-details.js';
import type {Vocabulary} from '../../source/text/text.js';
import {differencesOf} from '../helpers/differences.js';
import {captions, stepsOf} from '../helpers/playback-sayings.js';
import {downloads, events, runAt, wholeRun} from '../helpers/scripted-runs.js';
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
    'Thread 4 has taken job 6 and waits for the network; others: 3 blocked.',
    'Thread 4, job 6: waits for the network; others: 3 blocked.',
    'Thread 4 has taken job 6 and waits for the network.',
    'Thread 4, job 6: waits for the network.',
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

test('what a caption counts does not contradict what it names', () => {
  const steps = stepsOf(events(wholeRun(downloads({strategy: 'async'}))));
  const receiving = steps.find(([event]) => event.type === 'job-phase' && event.phase === 'receiving');
  const caption = receiving && captionOf(...receiving);
  assert.ok(caption);
  const said = textOf('en', 'kitchen').playback.caption(caption)[0];
  assert.match(said, /^Dish \d is coming out of the oven; \w+ dish(es)? (is|are) in the oven/);
  const last = waitingFor('sync', 9);
  assert.equal(
    last('en', 'kitchen')[0],
    'Cook 1 has taken dish 9 and stands at the oven; no dish waits on the order rail.',
  );
  assert.equal(
    last('en', 'standard')[0],
    'Thread 1 has taken job 9 and waits for the network; no job waits in the queue.',
  );
  assert.equal(last('ko', 'standard')[0], '스레드 1이 작업 9를 맡아 네트워크를 기다림; 대기 작업 없음');
});

for (const language of languageNames)
  for (const vocabulary of VOCABULARIES)
    test(`captions in ${language}, ${vocabulary}: safe to print, the last form the shortest`, () => {
      const {caption} = textOf(language, vocabulary).playback;
      for (const one of captions) {
        const forms = caption(one);
        for (const form of forms) assert.doesNotMatch(form, /\p{Cc}/u);
        const widths = forms.map(form => stringWidth(form));
        assert.equal(widths.at(-1), Math.min(...widths));
        assert.equal(new Set(forms).size, forms.length);
        // What comes from outside may be longer than a line.
        const isOwn = !/failed|output|notice|exited/.test(one.happening.code);
        if (isOwn) assert.ok((widths.at(-1) ?? 0) <= NARROW, forms.at(-1));
      }
    });

test('two runs compared', () => {
  const [thread, async] = (['thread', 'async'] as const).map(strategy =>
    runAt(wholeRun(downloads({strategy}))),
  );
  assert.ok(thread && async);
  const said = (language: string, vocabulary: Vocabulary) =>
    differencesOf(thread, async).map(textOf(language, vocabulary).playback.difference);
  assert.deepEqual(said('en', 'kitchen'), [
    'Strategy: from thread to async',
    'Workers: from 4 to 9',
    'Wall time: from 0.93 s to 0.33 s, 2.8 times as fast',
    'At the oven: from 2.81 s to 0.0 ms in all',
    'In the oven: from 0.0 ms to 0.32 s in all',
    'Free: from 0.87 s to 0.0 ms in all',
  ]);
  assert.deepEqual(said('ko', 'standard').slice(0, 4), [
    '전략: thread에서 async로',
    '동시 수: 4에서 9로',
    '걸린 시간: 0.93초에서 0.33초로, 2.8배 빨라짐',
    '블로킹 합계: 2.81초에서 0.0 ms로',
  ]);
});

test('of a job that nothing kept in the queue it is said that there was room, not that its executor did nothing', () => {
  const run = runAt(wholeRun(downloads({strategy: 'async'})), 300);
  const details = jobDetailsOf(run, 5, run.latestAt);
  assert.equal(details?.start?.by, 'nothing');
  const lines = (language: string) =>
    textOf(language, 'kitchen')
      .playback.details(details)
      .map(({forms}) => forms[0]);
  assert.ok(lines('en').includes('On the order rail for 2.0 ms: cook 1 had room for it'), lines('en').join());
  assert.ok(
    lines('ko').includes('주문표에서 2.0 ms 기다림: 요리사 1 쪽에 자리가 있었음'),
    lines('ko').join(),
  );
});
