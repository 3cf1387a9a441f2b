import assert from 'node:assert/strict';
import {test} from 'node:test';
import {targetNames} from '../../source/commands/cli/target.js';
import {lessonText, readCatalogue, readLesson} from '../../source/lessons/catalogue.js';
import type {Wording} from '../../source/model/lesson/lesson.js';
import {listed} from '../../source/model/session/lessons.js';

const names = {works: targetNames()};
const catalogue = await readCatalogue(names);

const isWording = (value: unknown): value is Wording =>
  typeof value === 'object' && value !== null && 'en' in value && typeof value.en === 'string';

/** Every wording in a value, with its place. */
const wordings = (value: unknown, path = ''): readonly (readonly [string, Wording])[] => {
  if (isWording(value)) return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => wordings(one, `${path}.${key}`));
};

/** The languages in which all of the course is written; other languages show it in English until they have it. */
const WRITTEN_IN = ['en', 'ko'];

/** What is written in a language as a whole: each lesson, and the list of misconceptions. */
const wholes: readonly unknown[] = [...catalogue.lessons, catalogue.misconceptions];

test('every text of the course is there in its languages, and no lesson is in a language in part', () => {
  for (const whole of wholes) {
    const texts = wordings(whole);
    const languages = new Set([...WRITTEN_IN, ...texts.flatMap(([, wording]) => Object.keys(wording))]);
    const missing = texts.flatMap(([path, wording]) =>
      [...languages].filter(language => !wording[language]?.trim()).map(language => `${path} ${language}`),
    );
    assert.deepEqual(missing, []);
    assert.notEqual(texts.length, 0);
  }
});

test('every misconception names a lesson, and every lesson has a name of its own', () => {
  const lessons = catalogue.lessons.map(({name}) => name);
  assert.deepEqual(lessons, [...new Set(lessons)]);
  assert.ok(catalogue.misconceptions.length >= 12);
  const named = [
    ...catalogue.misconceptions.map(({lesson}) => lesson),
    ...catalogue.lessons.flatMap(({steps}) =>
      steps.flatMap(({next = []}) => next.flatMap(one => ('lesson' in one ? one.lesson : []))),
    ),
  ];
  assert.deepEqual(
    named.filter(name => !lessons.includes(name)),
    [],
  );
});

test('a text names the same figures in every language', () => {
  const figures = (text = ''): readonly string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();
  for (const [path, wording] of wordings(catalogue))
    for (const text of Object.values(wording)) assert.deepEqual(figures(text), figures(wording.en), path);
});

/** Changes to a lesson of the course, and what is said of each: the line where it stands, and what is expected. */
const mistakes: readonly {from: RegExp; to: string; at: RegExp; expected: RegExp}[] = [
  {from: /strategy: sync/, to: 'strategy: sink', at: /steps\.0\.run\.strategy/, expected: /"sync"/},
  {from: /wallMs: \{to/, to: 'wall: {to', at: /steps\.0\.answers\.0\.when/, expected: /"wallMs"/},
  {from: /latency: 600/, to: 'latency: soon', at: /steps\.0\.run\.latency/, expected: /^a number$/},
  {from: /latency: 600/, to: 'colour: red', at: /steps\.0\.run\.colour/, expected: /^no such name$/},
  {from: /\{jobs\}/, to: '{plates}', at: /steps\.0\.explanation/, expected: /in braces one of/},
  {from: /steps:/, to: 'steps: [', at: /^$/, expected: /./},
];

for (const {from, to, at, expected} of mistakes)
  test(`a lesson with ${to} is refused with its line`, async () => {
    const text = (await lessonText('kitchens')) ?? '';
    assert.match(text, from);
    const read = readLesson(text.replace(from, to), names, catalogue);
    assert.ok('problem' in read);
    const {problem} = read;
    const line = text.slice(0, text.search(from)).split('\n').length;
    // A file that is no YAML is refused where that shows.
    if (at.source === '^$') assert.ok(problem.line >= line);
    else assert.equal(problem.line, line);
    assert.match(problem.path, at);
    assert.match(problem.expected, expected);
  });

test('a file without anything, or without a part, says that nothing stands there', () => {
  for (const [text, path] of [
    ['', ''],
    ['name: mine\n', 'title'],
    ['name: mine\nchapter: 1\ntitle: {en: Mine}\nsteps:\n', 'steps'],
  ] as const) {
    const read = readLesson(text, names, catalogue);
    assert.ok('problem' in read);
    assert.equal(read.problem.found, null, text);
    assert.equal(read.problem.path, path);
  }
});

test('a printed lesson is one', async () => {
  for (const {name} of listed(catalogue)) {
    const text = await lessonText(name);
    assert.ok(text !== null && 'value' in readLesson(text, names, catalogue), name);
  }
});
