import assert from 'node:assert/strict';
import {test} from 'node:test';
import {plainLines} from '../helpers/frames.js';
import {inKorean} from '../helpers/korean.js';
import {sceneNamed} from '../helpers/scenes.js';

const frame = (name: string, columns: number, rows: number): string => {
  const shot = sceneNamed(name);
  return plainLines(shot, {columns, rows}).join('\n');
};

test('a still frame shows which executor lacked a core, in words, marks and the breakdown', () => {
  for (const [columns, rows] of [
    [100, 30],
    [160, 50],
  ] as const) {
    const screen = frame('starved', columns, rows);
    assert.match(screen, /Cook 1 .*█▞.*█ +6\d % ▞ +\d\d % +stove \d/);
    assert.match(screen, /▞ no stove/);
  }
});

test('where there is less room the core stays, then nothing but the lane', () => {
  assert.match(frame('starved', 80, 24), /Cook 1 .*█▞.* stove \d/);
  assert.doesNotMatch(frame('starved', 80, 24), /Cook 1 .* \d+ %/);
  assert.doesNotMatch(frame('starved', 60, 15), /Cook 1 .* stove \d/);
});

test('a still frame shows which thread waited for the lock', () => {
  const screen = frame('locked', 100, 30);
  assert.match(screen, /Cook 1 .*╳ no knife .*╳╳█.*█ +2\d % ╳ +7\d %/);
  assert.match(screen, /█ cooking .*╳ no knife/);
});

test('of computing jobs that share one thread one is at work, in the lanes and in the list', () => {
  for (const name of ['yielding', 'jobs-yielding']) {
    const rows = frame(name, 100, 30)
      .split('\n')
      .filter(line => /^ +dish \d /.test(line));
    assert.equal(rows.filter(row => /[█▂] cooking|in work/.test(row)).length, 1, name);
    assert.equal(rows.filter(row => /no cook/.test(row)).length, 3, name);
    for (const row of rows.slice(0, 4))
      assert.match(row, name === 'yielding' ? /\d[┊▂]*┊▂┊[┊▂]*/ : /\d[┊█]*┊█┊[┊█]*/);
  }
  assert.match(frame('yielding', 100, 30), /One cook, 4 dishes in turns: /);
  assert.match(frame('yielding', 100, 30), /┊ no cook/);
});

test('of more threads than cores as many are at work as there are cores', () => {
  const now = (name: string) =>
    frame(name, 100, 30)
      .split('\n')
      .filter(line => /^ +(Cook \d|1 +\d )/.test(line));
  for (const name of ['starved', 'executors-starved']) {
    assert.equal(now(name).filter(line => line.includes('█ cooking')).length, 4, name);
    assert.equal(now(name).filter(line => line.includes('▞ no stove')).length, 2, name);
  }
});

test('states that a run cannot show have no place in its legend', () => {
  const screen = frame('thread', 120, 40);
  assert.doesNotMatch(screen, /no stove|no knife|unexplained/);
});

test('helper threads that did the work have a line, and their process says how many are at work', () => {
  const screen = frame('helped', 100, 30);
  assert.match(screen, /Kitchen 1 .*kitchen hands 4 at work/);
  assert.match(screen, /\n {2}kitchen hands {2}4 at work +4○○○/);
});

test('a core in use names its executor and its share, and one that may not be used says so', () => {
  const screen = frame('cores-one', 80, 24);
  assert.match(screen, /Stove 0 +[a-d] Cook \d · dish \d .*\d+ %/);
  assert.match(screen, /Stove 3 +not used here/);
  assert.match(screen, /cooks wanted 3\.8 stoves, had 1\.0/);
  for (const mark of ['a', 'b', 'c', 'd']) assert.match(screen, new RegExp(`Stove 0[^]*${mark}█`));
});

test('many executors have marks of one character, those beyond them their numbers', () => {
  const screen = frame('cores-many', 160, 150);
  assert.match(screen, / i Cook 9 · dish \d+ +▁*i█/);
  assert.match(screen, / j Cook 10 · dish \d+ +▁*j█/);
  assert.match(screen, / Z Cook 52 · dish \d+ +▁*Z█/);
  assert.match(screen, / 62 Cook 62 · dish \d+ +▁*62█/);
});

test('where nothing was measured the page says so, and whether it can be', () => {
  assert.match(frame('cores-unknown', 80, 24), /nothing measured yet/);
  assert.match(frame('cores-elsewhere', 80, 24), /not measured here/);
  assert.match(frame('executors', 120, 40), /no stove, stove, gave up, taken off: not measured here/);
});

test('the table of executors leaves out first what is needed least', () => {
  const head = (columns: number): string =>
    frame('executors-starved', columns, 30)
      .split('\n')
      .find(line => line.startsWith(' kitchen ')) ?? '';
  assert.match(head(60), /now .*cooking.*no stove/);
  assert.match(head(80), /now .*cooking.*no stove.*at the oven.*stove/);
  assert.match(head(160), /taken off/);
  assert.doesNotMatch(head(80), /pid|no knife/);
  assert.match(frame('executors-locked', 100, 30), /no knife/);
  assert.match(frame('executors-helped', 100, 30), /kitchen hands/);
});

test('all of it is said in Korean too', () => {
  const lines = (name: string) => plainLines(inKorean(name, 'standard'), {columns: 110, rows: 30}).join('\n');
  assert.match(lines('starved'), /코어 대기/);
  assert.match(lines('locked'), /락 대기/);
  assert.match(lines('helped'), /libuv 보조 스레드 4개 일하는 중/);
  assert.match(lines('cores-one'), /이 실행에서 쓰지 않음/);
});
