import assert from 'node:assert/strict';
import {test} from 'node:test';
import {targetNames} from '../../source/commands/cli/target.js';
import {readCatalogue} from '../../source/lessons/catalogue.js';
import type {Catalogue, Lesson, LessonStep} from '../../source/model/lesson/lesson.js';
import {atStep} from '../../source/model/lesson/lesson-state.js';
import {beforeRace, foldRace} from '../../source/model/race/fold.js';
import type {LoopBlock} from '../../source/model/run/run-state.js';
import {openPage, scrolledTo, stackOf, topOf} from '../../source/model/session/page-stack.js';
import type {Action} from '../../source/model/session/session.js';
import type {Key} from '../../source/view/keys/key-row.js';
import {modeOf} from '../../source/view/keys/page-keys.js';
import {press} from '../../source/view/keys/press.js';
import {stepLines} from '../../source/view/linear/lesson-lines.js';
import {pageNamed} from '../../source/view/pages/pages.js';
import type {Size} from '../../source/view/view.js';
import {audience} from '../helpers/audience.js';
import {paint, plainFrame, type Shot, viewFor} from '../helpers/frames.js';
import {raceFacts} from '../helpers/race-scenes.js';
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

const course = await readCatalogue({works: targetNames()});
const over = foldRace(beforeRace, raceFacts('strategies', 7));

/** The reveal of a bet on a race that async won in about 0.33 s: a hand for an answer, and the seconds of its guess. */
const betOn = (answer: number, guess: string | null, changes: Partial<Shot> = {}): Shot => {
  const lesson = course.lessons.find(({name}) => name === 'race');
  assert.ok(lesson);
  const session = audience(null);
  const current = {
    ...atStep({lesson, settings: session.settings}, 0),
    phase: 'reveal' as const,
    votes: [{ballot: 'vote' as const, answer, by: 1}],
    guesses: guess === null ? [] : [guess],
  };
  const lessons = {...session.lessons, ...course, current};
  return {
    session: {...session, lessons, pages: stackOf('lesson'), demonstrations: {race: over}},
    nowMs: 0,
    ...changes,
  };
};

test('hands, measured seconds and the guess stand on one axis, each figure at its column', () => {
  const lines = plainFrame(betOn(0, '2'), {columns: 80, rows: 50}).split('\n');
  const row = (start: RegExp): string => lines.find(line => start.test(line)) ?? '';
  const [sync, async, guess] = [row(/^ {5}sync .*s \(/), row(/^ {5}async .*s \(/), row(/^ {5}guess /)];
  assert.match(sync, /1 hand .*●.*2\.\d\d s \(2\.\d\d to 2\.\d\d s\)$/);
  assert.match(async, /●.*0\.3\d s/);
  assert.match(guess, /↑ +2\.00 s/);
  const at = guess.indexOf('↑');
  assert.equal(sync[at], '│');
  assert.ok(async.indexOf('●') < at && at < sync.indexOf('●'));
  const axis = row(/╵0 .*╵2 s/);
  assert.equal(axis.indexOf('╵2 s'), at);
  assert.match(lines.join('\n'), /The guess was 2\.00 s; it took 0\.3\d s, 0\.2 times that/);
});

test('what is shown next follows from the bet and what happened', () => {
  const next = (answer: number, guess: string | null): string =>
    / To show next: ([^.]+)\./.exec(plainFrame(betOn(answer, guess), {columns: 160, rows: 60}))?.[1] ?? '';
  assert.equal(next(0, null), 'lesson 3, “CPU-bound and I/O-bound”');
  assert.equal(next(2, '0.1'), 'lesson 6, “I/O-bound: threading”');
  assert.equal(next(2, '1'), 'lesson 1, “Concurrency and parallelism”');
  assert.equal(next(2, '0.3'), 'race course-cpu (w chooses it, a races it)');
});

test('an axis of times keeps to ASCII and to narrow terminals, and is read out in both languages', () => {
  const ascii = plainFrame(betOn(2, '1', {ascii: true}), {columns: 60, rows: 60});
  assert.match(ascii, /^ {5}sync .*\| +\* +2\.91 s$/m);
  assert.match(ascii, /^ {5}guess .*\^ +1\.00 s$/m);
  for (const line of ascii.split('\n')) assert.ok(line.length <= 60, line);
  const read = (language: 'en' | 'ko'): string => {
    const view = viewFor(betOn(2, '1', {language}), {columns: 80, rows: 24});
    const {current} = view.session.lessons;
    return current === null ? '' : stepLines(view, current).join('\n');
  };
  assert.match(read('en'), /async: measured; before, 1 hand; 0\.3\d s; quartiles: 0\.3\d/);
  assert.match(read('en'), /The guess was 1\.00 s; it took 0\.3\d s, 0\.3 times that\./);
  assert.match(read('ko'), /예상한 시간은 1\.00초, 실제로는 0\.3\d초: 예상의 0\.3배\./);
  assert.match(read('ko'), /다음에 보여 줄 것: 1장 “동시성과 병렬성”/);
});

/** The last line of a frame. */
const footerOf = (shot: Shot, size: Size): string =>
  plainFrame(shot, size).trimEnd().split('\n').at(-1) ?? '';

/** The page of the demonstration of a step, for each demonstration of the course and of the bet on a race. */
const stagesOfSteps = (): readonly (readonly [page: string, Shot])[] => {
  const session = audience(null);
  return course.lessons.flatMap(lesson =>
    lesson.steps.flatMap(({shows}, at) => {
      if (shows.kind !== 'demonstration') return [];
      const current = {...atStep({lesson, settings: session.settings}, at), phase: 'run' as const};
      const pages = openPage(stackOf('lanes'), shows.page);
      const lessons = {...session.lessons, ...course, current};
      return [[shows.page, {session: {...session, pages, lessons}, nowMs: 0}] as const];
    }),
  );
};

test('on the page of a demonstration the key that goes on in the lesson has a word of its own, wherever there is little room', () => {
  const stages = stagesOfSteps();
  assert.deepEqual([...new Set(stages.map(([page]) => page))].toSorted(), [
    'deadlock',
    'lost-updates',
    'quadrants',
    'race',
  ]);
  for (const [page, shot] of stages)
    for (const big of [false, true])
      for (const [columns, rows] of [
        [60, 15],
        [80, 24],
      ] as const) {
        const keys = (language: 'en' | 'ko'): string => footerOf({...shot, big, language}, {columns, rows});
        assert.match(keys('en'), / l go on( |$)/, page);
        assert.match(keys('en'), / tab next( |$)/, page);
        assert.match(keys('ko'), / l 이어 가기( |$)/, page);
        assert.match(keys('ko'), / tab 다음( |$)/, page);
      }
});

/** What a key does on the page that is shown, from where that is scrolled to. */
const pressedOn = (shot: Shot, size: Size, key: Key): Action | undefined => {
  const {session} = shot;
  let asked: Action | undefined;
  press(key, {
    page: () => pageNamed(topOf(session.pages).id),
    mode: () => modeOf(session),
    scrolled: {current: paint(shot, size).scrolled},
    nowUs: () => 0,
    dispatch: action => {
      asked = action;
    },
    repaint() {},
  });
  return asked;
};

test('arrows scroll a reveal that is longer than the screen, also above a frozen view', () => {
  const size = {columns: 60, rows: 15};
  const shot = betOn(0, '2');
  const {session} = shot;
  assert.match(plainFrame(shot, size), /↓ \d+ more below\n esc leave .*↑ ?↓/);
  for (const pausedAt of [null, 0]) {
    const asked = pressedOn({...shot, session: {...session, pausedAt}}, size, 'down');
    assert.deepEqual(asked, {type: 'scroll', to: 1});
  }
  const scrolled = {...shot, session: {...session, pages: scrolledTo(session.pages, 1)}};
  assert.match(plainFrame(scrolled, size), /↑ 1 more above ↓ \d+ more below/);
  assert.deepEqual(pressedOn(scrolled, size, 'up'), {type: 'scroll', to: 0});
  const {current} = session.lessons;
  assert.ok(current);
  const asking: Shot = {
    ...shot,
    session: {...session, lessons: {...session.lessons, current: {...current, phase: 'revote'}}},
  };
  assert.deepEqual(pressedOn(asking, size, 'down'), {type: 'answer', by: 1});
});

test('a reveal that fits names no key to scroll it', () => {
  assert.doesNotMatch(plainFrame(betOn(0, '2'), {columns: 80, rows: 50}), /↑ ?↓|more below/);
});
