import assert from 'node:assert/strict';
import {test} from 'node:test';
import {beforeLostUpdates} from '../../../source/model/demonstrations/lost-updates/fold.js';
import {figuresOfDemonstration} from '../../../source/model/lesson/demonstration-figures.js';
import {figuresOfRun} from '../../../source/model/lesson/figures.js';
import {guessText} from '../../../source/model/lesson/guess.js';
import type {Catalogue, Lesson} from '../../../source/model/lesson/lesson.js';
import {type LessonState, votesOf} from '../../../source/model/lesson/lesson-state.js';
import {hasHappened, revealOf} from '../../../source/model/lesson/reveal.js';
import {topOf} from '../../../source/model/session/page-stack.js';
import {
  type Action,
  type Effect,
  initialSession,
  type SessionState,
  session,
} from '../../../source/model/session/session.js';
import {downloads, events, wholeRun} from '../../helpers/scripted-runs.js';
import {choices, machine, settings} from '../../helpers/settings.js';

const words = (en: string) => ({en});

const answer = (from: number, to: number, misconception: string | null = null) => ({
  text: words(`${from} to ${to}`),
  when: {atOnce: {from, to}},
  isRight: false,
  misconception,
});

const step = {
  title: words('title'),
  text: words('text'),
  shows: {kind: 'run', strategy: 'thread', settings: {latencyMs: 40}, view: 'jobs', block: false},
  watch: words('watch'),
  question: words('question'),
  answers: [answer(1, 1, 'one at a time'), answer(2, 5), answer(6, 99)],
  explanation: words('{atOnce} at once'),
  notes: null,
} as const;

const lesson: Lesson = {name: 'mine', chapter: 1, title: words('Mine'), steps: [step, step]};

const catalogue: Catalogue = {
  lessons: [lesson],
  misconceptions: [{name: 'one at a time', belief: words('belief'), answer: words('answer'), lesson: 'mine'}],
};

const idle = initialSession({settings, choices, machine, languages: ['en'], lessons: catalogue});

/** The session after some actions, and the effects of the last one. */
const after = (
  state: SessionState,
  ...actions: readonly Action[]
): readonly [SessionState, readonly Effect[]] =>
  actions.reduce<readonly [SessionState, readonly Effect[]]>(
    ([before], action) => session(before, action),
    [state, []],
  );

const begin: Action = {type: 'lesson-begin'};
const next: Action = {type: 'lesson-next'};
const hand = (of: number, by = 1): Action => ({type: 'vote', answer: of, by});
const ended: Action = {
  type: 'events',
  number: 1,
  events: events(wholeRun(downloads({strategy: 'thread'}))),
};

const phase = ({lessons}: SessionState) => lessons.current?.phase;

test('a class votes, talks, votes again, watches, says what it saw, and sees what happened', () => {
  const phases: unknown[] = [];
  let state = idle;
  const does = (...actions: readonly Action[]): readonly Effect[] => {
    const [then, effects] = after(state, ...actions);
    state = then;
    phases.push(phase(state));
    return effects;
  };
  does(begin);
  does(hand(0), hand(0), hand(2), next);
  does(next);
  const effects = does(hand(1), next);
  assert.deepEqual(
    effects.map(effect => effect.type === 'start' && [effect.strategy, effect.settings.latencyMs]),
    [['thread', 40]],
  );
  assert.equal(topOf(state.pages).id, 'jobs');
  does(ended, {type: 'again'});
  assert.equal(topOf(state.pages).id, 'lesson');
  does(hand(1), next);
  assert.deepEqual(phases, ['vote', 'discuss', 'revote', 'run', 'seen', 'reveal']);

  const {run, lessons} = state;
  assert.ok(run && lessons.current);
  const reveal = revealOf(lessons.current, figuresOfRun(run, null), catalogue);
  assert.deepEqual(
    reveal.answers.map(({before, after: later, seen, happened}) => [before, later, seen, happened]),
    [
      [2, 0, 0, false],
      [0, 1, 1, true],
      [1, 0, 0, false],
    ],
  );
  assert.equal(reveal.decided, true);
  // The class left that belief when it talked about it.
  assert.deepEqual(reveal.misconceptions, []);
  const both: Lesson = {
    ...lesson,
    steps: [
      {...step, answers: [answer(1, 1, 'one at a time'), answer(2, 5), answer(6, 99, 'one at a time')]},
    ],
  };
  const wrong = {
    ...lessons.current,
    lesson: both,
    votes: [0, 2].map(of => ({ballot: 'vote', answer: of, by: 1})),
  };
  const beliefs = revealOf(wrong as LessonState, figuresOfRun(run, null), catalogue).misconceptions;
  assert.deepEqual(beliefs, catalogue.misconceptions, 'a belief behind two answers is answered once');

  does(next);
  assert.deepEqual(state.lessons.done, {mine: [0]});
  assert.equal(state.lessons.current?.step, 1);
});

test('without a vote the second press runs the step, and no figure that is missing decides', () => {
  const [asked, none] = after(idle, begin, next);
  assert.equal(phase(asked), 'vote');
  assert.deepEqual(none, []);
  const [skipped, effects] = after(asked, next);
  assert.equal(phase(skipped), 'run');
  assert.equal(effects[0]?.type, 'start');
  assert.equal(hasHappened(answer(1, 9), null), false);
});

/** What the last action predicts of the run that it starts. */
const predicted = (state: SessionState, ...does: readonly Action[]) =>
  after(state, ...does)[1].map(effect => effect.type === 'start' && effect.prediction);

test('the run that a vote locks has the prediction, and a run of what is known already has none', () => {
  const asked = {lesson: 'mine', step: 1};
  const run: Action = {type: 'lesson-run'};
  assert.deepEqual(predicted(idle, begin, hand(0), hand(2), hand(2), next, next, hand(1), next), [
    {...asked, before: [1, 0, 2], after: [0, 1, 0]},
  ]);
  assert.deepEqual(predicted(idle, begin, next, next), [{...asked, skipped: true}]);
  assert.deepEqual(predicted(idle, begin, hand(1), run), [{...asked, before: [0, 1, 0], after: [0, 0, 0]}]);
  const own = {...idle, lessons: {...idle.lessons, lessons: [{...lesson, isOwn: true} satisfies Lesson]}};
  const {title, steps} = lesson;
  const {watch, question, answers} = steps[0];
  const texts = answers.map(({text, when, isRight}) => ({text, when, isRight}));
  assert.deepEqual(
    predicted(own, begin, next, next),
    [{...asked, asked: {title, watch, question, answers: texts}, skipped: true}],
    'the question of a lesson that no other launch knows goes with it',
  );
  const [watched] = after(idle, begin, hand(1), run, ended);
  assert.deepEqual(predicted(watched, run), [undefined]);
  assert.deepEqual(predicted(watched, {type: 'run', strategy: 'async'}), [undefined]);
});

test('after the votes a class guesses seconds: typed, changed by steps, taken back, or left out', () => {
  const guessed = {...step, guess: {question: words('how long'), figure: 'wallMs'}};
  const start = {
    ...idle,
    lessons: {...idle.lessons, lessons: [{...lesson, steps: [guessed, step]} satisfies Lesson]},
  };
  const type = (character: string): Action => ({type: 'guess', character});
  const digit = (of: number): Action => ({type: 'vote', by: 1, answer: of - 1});
  const more: Action = {type: 'vote', by: 1};
  const undo: Action = {type: 'unvote'};
  const [asks] = after(start, begin, hand(0), next, next, hand(1), next);
  assert.equal(phase(asks), 'guess');
  const typed = (...does: readonly Action[]): string => {
    const {current} = after(asks, ...does)[0].lessons;
    assert.ok(current);
    return guessText(current);
  };
  assert.equal(typed(type('.'), digit(5)), '0.5');
  assert.equal(typed(digit(1), type('.'), digit(2), digit(5), digit(9)), '1.25', 'hundredths at most');
  assert.equal(typed(digit(1), type('.'), type('.')), '1.');
  assert.equal(typed(more, more, more), '0.3');
  assert.equal(typed(digit(1), more, undo), '1');
  assert.equal(typed(more, {type: 'vote', by: -1}, {type: 'vote', by: -1}), '');
  const ran = (...does: readonly Action[]): unknown => predicted(asks, ...does)[0];
  const hands = {lesson: 'mine', step: 1, before: [1, 0, 0], after: [0, 1, 0]};
  assert.deepEqual(ran(digit(1), type('.'), digit(5), next), {...hands, guessMs: 1500});
  assert.deepEqual(ran(next), hands);
  assert.deepEqual(ran(type('0'), next), hands, 'nothing takes no time');
  assert.deepEqual(ran(digit(1), {type: 'back'}), hands, 'esc leaves the guess out');
  assert.equal(phase(after(asks, {type: 'back'})[0]), 'run');
});

test('after the run of a step, or when it was stopped, esc leads back to the lesson, and once more out of it', () => {
  const [watched] = after(idle, begin, next, next, ended);
  assert.notEqual(topOf(watched.pages).id, 'lesson');
  const [back] = after(watched, {type: 'back'});
  assert.deepEqual([topOf(back.pages).id, phase(back)], ['lesson', 'run']);
  const [left] = after(back, {type: 'back'});
  assert.equal(left.lessons.current, null);
});

test('a demonstration that was left before it counted anything has measured nothing', () => {
  assert.equal(figuresOfDemonstration('lost-updates', beforeLostUpdates), null);
  const count = {expected: 2000, actual: 1990};
  assert.equal(figuresOfDemonstration('lost-updates', {...beforeLostUpdates, count})?.lost?.value, 10);
});

test('hands are taken back, one by one, and never below none', () => {
  const [state] = after(idle, begin, hand(1), hand(1), hand(2), {type: 'unvote'}, hand(1, -1), hand(2, -1));
  assert.ok(state.lessons.current);
  assert.deepEqual(votesOf(state.lessons.current, 'vote'), [0, 1, 0]);
  const [more] = after(state, {type: 'answer', by: -1}, {type: 'vote', by: 1});
  assert.ok(more.lessons.current);
  assert.deepEqual(votesOf(more.lessons.current, 'vote'), [0, 2, 0]);
});

test('leaving a lesson brings the settings back that were there before it', () => {
  const [inRun] = after(idle, begin, next, next);
  assert.equal(inRun.settings.latencyMs, 40);
  const [left, effects] = after(inRun, {type: 'lessons'}, {type: 'back'});
  assert.deepEqual(left.settings, idle.settings);
  assert.equal(left.lessons.current, null);
  assert.deepEqual(effects, [{type: 'cancel'}]);
  assert.equal(topOf(left.pages).id, 'lessons');
});

test('lessons are read when they are first asked for, and the one that was asked for begins', () => {
  const empty = initialSession({settings, choices, machine, languages: ['en']});
  assert.deepEqual(after(empty, {type: 'lessons'})[1], [{type: 'read-lessons'}]);
  const prediction = {...lesson, name: 'prediction'};
  const [asked, effects] = after(empty, {type: 'predict'});
  assert.deepEqual(effects, [{type: 'read-lessons'}]);
  const [read] = after(asked, {type: 'catalogue', catalogue: {...catalogue, lessons: [prediction]}});
  assert.equal(read.lessons.current?.lesson.name, 'prediction');
  assert.equal(topOf(read.pages).id, 'lesson');
});

test('a teacher jumps to any step, and the list marks any lesson', () => {
  const [state] = after(idle, begin, hand(0), {type: 'lesson-step', by: 1});
  assert.equal(state.lessons.current?.step, 1);
  const [back] = after(state, {type: 'lesson-step', by: -1}, {type: 'lesson-step', by: -1});
  assert.equal(back.lessons.current?.step, 0);
  assert.deepEqual(back.lessons.current?.votes, []);
  assert.equal(after(idle, {type: 'lesson-row', by: 5})[0].lessons.row, 0);
});

test('a step that wants it blocks the event loop once, when all jobs wait for their answers', () => {
  const shows = {kind: 'run', strategy: 'async', settings: {}, view: 'jobs', block: true} as const;
  const blocking: Lesson = {...lesson, steps: [{...step, shows}]};
  const start = {...idle, lessons: {...idle.lessons, lessons: [blocking]}};
  const [watching] = after(start, begin, {type: 'lesson-run'});
  const facts = events(wholeRun(downloads({strategy: 'async'})));
  const all = facts.findLastIndex(fact => fact.type === 'job-phase' && fact.phase === 'waiting');
  const during = (from: number, to?: number, number = 1): Action => ({
    type: 'events',
    number,
    events: facts.slice(from, to),
  });
  const [before, none] = after(watching, during(0, all));
  assert.deepEqual(none, []);
  const [waiting, effects] = after(before, during(all, all + 1));
  assert.deepEqual(effects, [{type: 'block', ms: 1000}]);
  const [, again] = after(waiting, during(all, all + 1));
  assert.deepEqual(again, [], 'one run is blocked once');
  const [second, repeated] = after(waiting, during(all + 1), {type: 'lesson-run'}, during(0, all + 1, 2));
  assert.deepEqual(repeated, [{type: 'block', ms: 1000}], 'the next one too');
  assert.equal(phase(second), 'run');
  const [, left] = after(start, {type: 'run', strategy: 'async'}, during(0, all + 1));
  assert.deepEqual(left, [], 'no step, no block');
});
