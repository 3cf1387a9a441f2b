import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Catalogue, Lesson, LessonStep} from '../../source/model/lesson/lesson.js';
import {atStep} from '../../source/model/lesson/lesson-state.js';
import type {LoopBlock} from '../../source/model/run/run-state.js';
import {stackOf} from '../../source/model/session/page-stack.js';
import {plainFrame} from '../helpers/frames.js';
import {sceneNamed} from '../helpers/scenes.js';

const words = (en: string) => ({en});

const step: LessonStep = {
  title: words('title'),
  text: words('text'),
  shows: {kind: 'run', strategy: 'thread', settings: {}, view: null, block: false},
  watch: words('watch'),
  question: words('question'),
  answers: [
    {text: words('in parallel'), when: {coresBusy: {from: 99}}, isRight: false, misconception: 'parallel'},
    {text: words('not so'), when: {coresBusy: {to: 99}}, isRight: false, misconception: null},
  ],
  explanation: words('{coresBusy} cores'),
  notes: null,
};

const lesson: Lesson = {name: 'mine', chapter: 1, title: words('Mine'), steps: [step]};

const catalogue: Catalogue = {
  lessons: [lesson],
  misconceptions: [{name: 'parallel', belief: words('belief'), answer: words('reply'), lesson: 'mine'}],
};

/** The reveal of the step after the run of a scene, with a hand for the first answer. */
const revealAfter = (scene: string, blocks: readonly LoopBlock[] = []): string => {
  const {session: seen, nowMs} = sceneNamed(scene);
  const session = {...seen, run: seen.run && {...seen.run, loopBlocks: blocks}};
  const current = atStep({lesson, settings: session.settings}, 0);
  const lessons = {
    ...session.lessons,
    ...catalogue,
    current: {...current, phase: 'reveal' as const, votes: [{ballot: 'vote' as const, answer: 0, by: 1}]},
  };
  return plainFrame(
    {session: {...session, lessons, pages: stackOf('lesson')}, nowMs},
    {columns: 100, rows: 30},
  );
};

test('a run that other programs disturbed decides nothing: the reveal says so and offers it again', () => {
  const frame = revealAfter('disturbed');
  assert.match(frame, /2 not so +≈ measured/);
  assert.match(frame, /≈ thread: other programs took 1\.4 of 2 stoves; press r to run it again/);
  assert.doesNotMatch(frame, /reply/, 'no belief is answered by it');
});

test('a run whose event loop was blocked by hand decides nothing either', () => {
  const frame = revealAfter('cores-done', [{process: 1, thread: 1, from: 0, to: 1000}]);
  assert.match(frame, /2 not so +≈ measured/);
  assert.match(
    frame,
    /≈ \w+: its event loop was blocked, so its time does not count; press r to run it again/,
  );
  assert.doesNotMatch(frame, /reply/);
});

test('after any other run the reveal marks what was measured, and answers the belief behind the votes', () => {
  const frame = revealAfter('cores-done');
  assert.match(frame, /2 not so +✔ measured/);
  assert.match(frame, /reply/);
  assert.doesNotMatch(frame, /≈/);
});
