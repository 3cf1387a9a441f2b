import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {LanguageName} from '../../source/model/options/appearance.js';
import type {RunState} from '../../source/model/run/run-state.js';
import {type Action, type SessionState, session} from '../../source/model/session/session.js';
import {announce, keyLines, readAgain} from '../../source/view/linear/announce.js';
import {isDemonstration} from '../../source/view/linear/demonstration-lines.js';
import {demonstrations, pageNamed, pages} from '../../source/view/pages/pages.js';
import {viewFor} from '../helpers/frames.js';
import {sceneNamed, scenes} from '../helpers/scenes.js';
import {
  download,
  downloads,
  events,
  opening,
  queued,
  runAt,
  type TimedFact,
  wholeRun,
} from '../helpers/scripted-runs.js';
import {untaught} from '../helpers/teaching.js';

const SIZE = {columns: 100, rows: 30};
const LANGUAGES: readonly LanguageName[] = ['en', 'ko'];

const viewOn = (state: SessionState, nowMs = 0, language = 'en') =>
  viewFor({session: state, nowMs, language}, SIZE);

/** All that is announced while these actions are folded one by one. */
const telling = (start: SessionState, language = 'en') => {
  let state = start;
  let announced = viewOn(start, 0, language);
  return {
    does(...actions: readonly Action[]): readonly string[] {
      const lines: string[] = [];
      for (const action of actions) {
        [state] = session(state, action, demonstrations);
        const now = viewOn(state, 0, language);
        lines.push(...announce(announced, now));
        announced = now;
      }
      return lines;
    },
    state: () => state,
  };
};

/** What is announced of a run that is looked at every so many ms. */
const announced = (facts: readonly TimedFact[], everyMs: number): readonly string[] => {
  const last = Math.max(...facts.map(([ms]) => ms));
  const lines: string[] = [];
  let before = viewOn({...untaught, requested: 1, pending: 'thread'});
  for (let ms = 0; ms < last + everyMs; ms += everyMs) {
    const run: RunState = runAt(facts, ms);
    const now = viewOn({...untaught, run, requested: 1, shown: 1}, ms);
    lines.push(...announce(before, now));
    before = now;
  }
  return lines;
};

test('a run begins, tells what its threads do, each end or a count of them, and its result', () => {
  const facts = wholeRun(downloads({strategy: 'thread'}));
  const often = announced(facts, 5);
  assert.match(often[0] ?? '', /^thread begins\. 1 kitchen, 4 cooks.*course-io.*9 dishes/);
  assert.ok(
    often.some(line => /^4 cooks: at the oven\.$/.test(line)),
    often.join('\n'),
  );
  assert.ok(often.some(line => /^Dish 1: served, 0\.30 s, Cook 1\. 1 of 9 served, 11 %\.$/.test(line)));
  assert.ok(
    often.some(line => /9 of 9 served, 100 %\.$/.test(line)),
    often.join('\n'),
  );
  const seldom = announced(facts, 450);
  assert.ok(
    seldom.some(line => /^4 dishes: served\. 4 of 9 served, 44 %\.$/.test(line)),
    seldom.join('\n'),
  );
  for (const lines of [often, seldom]) {
    const over = lines.findIndex(line => line.startsWith('Done: thread, '));
    assert.ok(over >= 0, lines.join('\n'));
    assert.match(lines[over] ?? '', /0\.9\d s\. 9 of 9 served\.$/);
    assert.match(lines[over + 1] ?? '', /4 cooks side by side/);
    assert.match(lines.at(-1) ?? '', /1 kitchen, 4 cooks, peak 6\d MB, start-up 0\.\d+ s\.$/);
  }
});

test('jobs of a run that is stopped are no served ones', () => {
  const plan = downloads({strategy: 'sync'});
  const facts: readonly TimedFact[] = [
    ...opening(plan),
    ...queued(plan),
    ...download({job: 1, process: 1, thread: 1, from: 102, to: 410}),
    ...Array.from({length: 8}, (_, i): TimedFact => [500, {type: 'job-cancelled', job: i + 2}]),
    [510, {type: 'run-finished', outcome: 'cancelled'}],
  ];
  const lines = announced(facts, 100).join('\n');
  assert.match(lines, /^Dish 1: served, .*, Cook 1\.$/m);
  assert.match(lines, /^8 dishes: stopped\. 1 of 9 served, 11 %\.$/m);
  assert.match(lines, /^Stopped: sync, .* 1 of 9 served, 8 stopped\.$/m);
});

test('one thread is free while the jobs that it holds are in flight', () => {
  const often = announced(wholeRun(downloads({strategy: 'async'})), 100);
  assert.ok(often.includes('Cook 1: free, 9 dishes in the oven.'), often.join('\n'));
});

test('a thread whose event loop turns again says so, and for how long it did not', () => {
  const here = {process: 1, thread: 1};
  const facts: readonly TimedFact[] = [
    ...wholeRun(downloads({strategy: 'async', latencyMs: 900})),
    [200, {type: 'loop-blocked', ...here}],
    [700, {type: 'loop-freed', ...here}],
  ];
  const freed = announced(facts, 50).filter(line => line.includes('free again'));
  assert.deepEqual(freed, ['Cook 1: free again, its event loop turns; it had stood still for 0.50 s.']);
});

test('every job that fails says why, and many of them are counted', () => {
  const {session: state} = sceneNamed('thread-failed');
  const lines = announce(viewOn({...state, run: null}), viewOn(state, 3000));
  assert.ok(
    lines.some(line => /^Dish 3: failed, .*Cook 3, .*127\.0\.0\.1:40001/.test(line)),
    lines.join('\n'),
  );
  assert.ok(lines.some(line => /^Dish 2: failed, .*exit code 3|^Dish 2: failed/.test(line)));
  assert.ok(
    lines.some(line => /^Done, with failures: thread, .*2 failed/.test(line)),
    lines.join('\n'),
  );
});

test('nothing is announced where nothing happened', () => {
  for (const name of Object.keys(scenes)) {
    const {session: state, nowMs} = sceneNamed(name);
    const view = viewOn(state, nowMs);
    assert.deepEqual(announce(view, viewOn({...state}, nowMs)), [], name);
  }
});

test('a step of a lesson is announced from its question to its reveal', () => {
  const {does, state} = telling(untaught);
  assert.deepEqual(does({type: 'lesson-begin'}), [
    'Chapter 4 · Kitchens · step 1 of 2: First.',
    'text',
    'Question: question',
    'Answer 1: one.',
    'Answer 2: two.',
    'Answer 3: three.',
    'Hands up: which answer?',
    'Next key: 1 to 3 count the hands, then enter; without votes, enter twice.',
  ]);
  assert.deepEqual(does({type: 'vote', answer: 1, by: 1}), [
    'Answer 2: two, 1 hand.',
    'Next key: 1 to 3 count more hands, u takes one back; enter when all are counted.',
  ]);
  assert.deepEqual(does({type: 'vote', by: 1}), ['Answer 2: two, 2 hands.']);
  assert.deepEqual(does({type: 'answer', by: 1}), ['Marked: Answer 3: three.']);
  assert.match(does({type: 'lesson-next'}).join('\n'), /^Talk to your neighbour/);
  assert.match(does({type: 'lesson-next'}).join('\n'), /^Vote again\nQuestion: question\nAnswer 1: one\./);
  assert.deepEqual(does({type: 'vote', answer: 0, by: 1}, {type: 'lesson-next'}).slice(1), [
    'Watch what happens',
    'Watch: watch',
    'Next key: wait until it is over, then enter.',
  ]);
  const run = events(wholeRun(downloads({strategy: 'thread'})));
  const seen = does({type: 'events', number: 1, events: run});
  assert.match(seen[0] ?? '', /^thread begins/);
  assert.equal(seen.at(-1), 'Next key: enter: ask what they saw.');
  assert.match(does({type: 'again'})[0] ?? '', /^What did you see/);
  assert.deepEqual(does({type: 'vote', answer: 0, by: 1}, {type: 'lesson-next'}).slice(1), [
    'What happened',
    'Question: question',
    'Answer 1: one: measured; after talking, 1 hand; seen, 1 hand.',
    'Answer 2: two: measured; before, 2 hands.',
    'Answer 3: three: measured.',
    'This run does not decide between the answers.',
    'because',
    'Next key: enter: the next step.',
  ]);
  assert.match(does({type: 'lesson-next'})[0] ?? '', /step 2 of 2: Second/);
  assert.equal(state().lessons.current?.step, 1);
});

test('the program of a run is read with the jobs that are in its lines', () => {
  const {session: state, nowMs} = sceneNamed('thread-done');
  const shown = {...state, code: {...state.code, shown: true}};
  const lines = announce(viewOn(state, nowMs), viewOn(shown, nowMs));
  assert.equal(lines[0], 'Python:');
  assert.match(lines[1] ?? '', /^1: /);
  assert.equal(lines.filter(line => /; 9 dishes: served$/.test(line)).length, 1, lines.join('\n'));
  assert.deepEqual(announce(viewOn(shown, nowMs), viewOn(state, nowMs)), []);
});

test('the list of exports is numbered rows, and what becomes of each is announced once', () => {
  const {session: over} = sceneNamed('async-done');
  for (const [language, written] of [
    ['en', 'Written: /home/ada/a.svg (20 kB).'],
    ['ko', '저장함: /home/ada/a.svg (20 kB).'],
  ] as const) {
    const {does} = telling(over, language);
    const opened = does({type: 'exports', atUs: 0});
    assert.equal(
      opened.filter(line => /^(\d of 7|7개 중 \d번): [^\n]+\.$/.test(line)).length,
      7,
      opened.join('\n'),
    );
    assert.match(
      does({type: 'export-row', by: 1}).join('\n'),
      /^(Marked: 2 of 7: Recording,|선택: 7개 중 2번: 실행 기록,)/,
    );
    assert.equal(does({type: 'export', id: 'svg'}).length, 2, 'the mark, and that it is written');
    assert.deepEqual(does({type: 'export-part', share: 0.5}), []);
    const files = [{path: '/home/ada/a.svg', bytes: 20_000}];
    assert.deepEqual(does({type: 'exported', result: {id: 'svg', files}}), [written]);
  }
});

test('a menu is numbered rows, and its changes are announced once', () => {
  const {does} = telling(untaught);
  const rows = does({type: 'panel', page: 'menu'});
  assert.match(rows[1] ?? '', /^1 of \d+: work, /);
  assert.match(rows.at(-1) ?? '', /^Marked: 1 of \d+: work, /);
  assert.match(does({type: 'menu-row', by: 1}).join('\n'), /^Marked: 2 of \d+: [^\n]+$/);
  assert.equal(does({type: 'menu-value', by: 1}).length, 1);
  assert.deepEqual(does({type: 'change', id: 'terms', by: 1}).slice(0, 1), ['words: standard terms.']);
});

test('a time that is guessed is asked for and said after each key', () => {
  const {lessons} = untaught;
  const [lesson] = lessons.lessons;
  assert.ok(lesson);
  const guess = {question: {en: 'how long'}, figure: 'wallMs'};
  const steps = lesson.steps.map(step => ({...step, guess})) as unknown as typeof lesson.steps;
  const {does} = telling({...untaught, lessons: {...lessons, lessons: [{...lesson, steps}]}});
  does(
    {type: 'lesson-begin'},
    {type: 'vote', answer: 0, by: 1},
    {type: 'lesson-next'},
    {type: 'lesson-next'},
  );
  assert.deepEqual(does({type: 'lesson-next'}), [
    'Type the seconds, as 1.5; enter goes on without them too',
    'Question: how long',
    'no guess yet.',
    'Next key: digits and a point give the seconds, u takes a key back; enter begins, esc without a guess.',
  ]);
  assert.deepEqual(does({type: 'vote', answer: 0, by: 1}), ['1 s.']);
  assert.deepEqual(does({type: 'guess', character: '.'}), ['1. s.']);
  assert.deepEqual(does({type: 'vote', by: 1}), ['1.1 s.']);
  assert.deepEqual(does({type: 'unvote'}), ['1. s.']);
});

test('the list of lessons, the glossary and its entries are read', () => {
  const {does} = telling(untaught);
  assert.deepEqual(does({type: 'lessons'}), [
    'Lessons:',
    '1 of 1: Chapter 4, Kitchens',
    'Marked: 1 of 1: Chapter 4, Kitchens',
  ]);
  assert.match(does({type: 'overlay', page: 'glossary'}).join('\n'), /^.*\.\n\d+ terms\nMarked: concurrency/);
  assert.match(does({type: 'type', text: 'mutex'}).join('\n'), /mutex.*1 term\nMarked: mutex, 뮤텍스/);
  assert.match(does({type: 'term'}).join('\n'), /^mutex, 뮤텍스\n[\s\S]*A lock that one thread can hold/);
});

test('what a demonstration came to is announced in sentences', () => {
  const cases = [
    [
      'deadlock-ready',
      'deadlock-ring',
      /^none begins\.\nSince .* a circle is closed.*\n[\s\S]*Cook 1: .*waits for .* of Cook 2\./,
    ],
    [
      'lost-updates-ready',
      'lost-updates',
      /^unprotected begins\.\n644,711 additions lost[\s\S]*One loss, as it happened: Cook 1 reads 183,791;[\s\S]*unprotected: 1,355,289 of 2,000,000\./,
    ],
    [
      'quadrants-ready',
      'quadrants-http',
      /^non-blocking, synchronous begins\.\nEach call returned at once[\s\S]*not yet, 11 answered; other work/,
    ],
  ] as const;
  for (const [ready, happened, wanted] of cases) {
    const [before, now] = [viewOn(sceneNamed(ready).session), viewOn(sceneNamed(happened).session)];
    assert.match(announce(before, now).join('\n'), wanted);
  }
});

test('every demonstration has a row that tells it', () => {
  for (const {id, kind} of pages) assert.equal(isDemonstration(id), kind === 'stage', id);
});

test('every page can be read and has its keys read, in both languages, without marks, codes or holes', () => {
  for (const language of LANGUAGES)
    for (const name of Object.keys(scenes)) {
      const {session: state, nowMs} = sceneNamed(name);
      const view = viewOn({...state, language}, nowMs, language);
      const lines = [...readAgain(view), ...pages.flatMap(({id}) => keyLines(view, pageNamed(id)))];
      assert.ok(lines.length > 0);
      for (const line of lines) {
        assert.doesNotMatch(line, /[█▒▞░∙╳✖✔▪─⠹│]|undefined|null|NaN|\[object|\.\.$/, `${name}: ${line}`);
        assert.doesNotMatch(line, /\p{Cc}/u, name);
      }
    }
});

test('keys whose signs are not spoken are words', () => {
  const view = viewOn(untaught);
  const lines = keyLines(view, pageNamed('lanes')).join('\n');
  assert.match(lines, /^plus, minus, underscore, equals.*: more or fewer/m);
  assert.match(lines, /^question mark: /m);
});
