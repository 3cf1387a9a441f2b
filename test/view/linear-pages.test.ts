import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {LanguageName} from '../../source/model/options/appearance.js';
import {announce, keyLines, readAgain} from '../../source/view/linear/announce.js';
import {isDemonstration} from '../../source/view/linear/demonstration-lines.js';
import {pageNamed, pages} from '../../source/view/pages/pages.js';
import {telling, viewOn} from '../helpers/announced.js';
import {sceneNamed, scenes} from '../helpers/scenes.js';
import {untaught} from '../helpers/teaching.js';

const LANGUAGES: readonly LanguageName[] = ['en', 'ko'];

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
