import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {AskedQuestion, Prediction} from '../../../source/model/event/prediction.js';
import type {Lesson} from '../../../source/model/lesson/lesson.js';
import {discussionFrom} from '../../../source/outputs/export/discussion.js';
import type {DemonstrationInput, RunInput} from '../../../source/outputs/export/exporter.js';
import {textExporters} from '../../../source/outputs/export/exporters.js';
import {deadlockSettings} from '../../helpers/deadlock-settings.js';
import {exported, inputOf, lookIn} from '../../helpers/exported.js';
import {downloads, wholeRun} from '../../helpers/scripted-runs.js';
import {taught} from '../../helpers/teaching.js';

/** A lesson whose answers are decided by the wall time of its run. */
const [first, ...others] = taught.steps;
const asking: Lesson = {
  ...taught,
  steps: [
    {
      ...first,
      answers: [
        {
          text: {en: 'at once', ko: '한꺼번에'},
          when: {wallMs: {to: 100}},
          isRight: false,
          misconception: null,
        },
        {
          text: {en: 'in turns | of four', ko: '넷씩'},
          when: {wallMs: {from: 100, to: 2000}},
          isRight: true,
          misconception: null,
        },
        {text: {en: 'never', ko: '영영'}, when: {wallMs: {from: 2000}}, isRight: false, misconception: null},
      ],
    },
    ...others,
  ],
};

const predicted = (prediction: Partial<Prediction> | null, complete = true): RunInput => {
  const facts = wholeRun(downloads({strategy: 'thread'}));
  const note = {type: 'note', prediction: {lesson: 'taught', step: 1, ...prediction} as Prediction} as const;
  return inputOf([
    ...facts.slice(0, 1),
    ...(prediction === null ? [] : [[0, note] as const]),
    ...facts.slice(1, complete ? undefined : -1),
  ]);
};

const from = (input: RunInput | DemonstrationInput, language = 'en') =>
  discussionFrom(input, {lessons: [asking], language});

test('a run that was predicted has the question, the hands before and after, and the answer that was measured', () => {
  const said = from(predicted({before: [5, 2, 1], after: [1, 6, 0]}), 'ko');
  assert.deepEqual(said?.vote, {
    skipped: false,
    decided: true,
    answers: [
      {text: '한꺼번에', before: 5, after: 1, happened: false},
      {text: '넷씩', before: 2, after: 6, happened: true},
      {text: '영영', before: 1, after: 0, happened: false},
    ],
  });
  assert.equal(said?.question, 'question');
});

test('what was not counted, not run to its end, or not asked, is said or left out', () => {
  assert.deepEqual(from(predicted({skipped: true}))?.vote?.skipped, true);
  assert.equal(from(predicted({before: [1, 0, 0], after: [0, 0, 0]}, false))?.vote?.decided, null);
  assert.equal(from(predicted(null))?.vote, null, 'the question of a lesson about the same');
  assert.equal(from(predicted({lesson: 'another', before: [1], after: [0]}))?.vote, null);
});

test('the question of a lesson of one’s own stands in the recording: no lesson of the course is taken for it', () => {
  const asked: AskedQuestion = {
    title: {en: 'Mine\u001b[31m\n'},
    watch: {en: 'watch'},
    question: {en: 'How long is\nmine?', ko: '내 것은?'},
    answers: [
      {text: {en: 'short'}, when: {wallMs: {to: 100}}, isRight: false},
      {text: {en: 'long'}, when: {wallMs: {from: 100}}, isRight: false},
    ],
  };
  // Its name is that of a lesson of the course, as in a copy of one.
  const said = from(predicted({asked, before: [3, 4], after: [0, 0]}));
  assert.deepEqual(said, {
    lesson: 'Mine [31m',
    watch: 'watch',
    question: 'How long is mine?',
    vote: {
      skipped: false,
      decided: true,
      answers: [
        {text: 'short', before: 3, after: 0, happened: false},
        {text: 'long', before: 4, after: 0, happened: true},
      ],
    },
  });
  const own = {lessons: [{...asking, isOwn: true as const}], language: 'en'};
  const course = discussionFrom(predicted({before: [1, 0, 0], after: [0, 0, 0]}), own);
  assert.equal(course?.vote ?? null, null, 'nor one’s own for one of the course');
});

test('a handout and a page have the vote as a table', async () => {
  const input = predicted({before: [5, 2, 1], after: [1, 6, 0]});
  const discussion = from(input);
  const {'.md': handout = ''} = await exported('md', input, lookIn('en', 'kitchen', {discussion}));
  assert.match(handout, /## What was predicted\n\n\*\*question\*\*\n/);
  assert.match(handout, /\| {2}\| before \| after talking \| {2}\|\n\|---\|---\|---\|---\|\n/);
  assert.match(handout, /\n\| at once \| 5 \| 1 \| {2}\|\n/);
  assert.match(
    handout,
    /\n\| \*\*in turns \\\| of four\*\* \| \*\*2\*\* \| \*\*6\*\* \| \*\*measured\*\* \|\n/,
  );
  const {'.html': page = ''} = await exported('html', input, lookIn('en', 'kitchen', {discussion}));
  assert.match(page, /<h2>What was predicted<\/h2>/);
  assert.match(
    page,
    /<tr class="happened"><td class="text long">in turns \| of four<\/td><td>2<\/td><td>6<\/td>/,
  );
});

test('a demonstration that was predicted has it, too', async () => {
  const prediction: Prediction = {lesson: 'taught', step: 2, before: [4, 0], after: [0, 0]};
  const settings = deadlockSettings({rounds: 2, paceMs: 2});
  const input: DemonstrationInput = {
    kind: 'demonstration',
    header: {
      format: 'kitchens-recording',
      version: 1,
      demonstration: 'deadlock',
      began: '2026-11-26T00:00:00.000Z',
      environment: {node: 'v20.20.2', platform: 'linux', cores: 4},
      settings,
    },
    state: null,
    facts: () => [{at: 0, type: 'started', settings, prediction} as {at: number; type: string}],
  };
  const discussion = from(input);
  assert.deepEqual(
    discussion?.vote?.answers.map(({before}) => before),
    [4, 0],
  );
  const make = await textExporters.md.loadForDemonstrations();
  const [file] = make(input, lookIn('en', 'kitchen', {discussion}));
  let text = '';
  for await (const piece of file?.text ?? []) text += piece;
  assert.match(text, /\| one \| 4 \| {2}\|/);
});
