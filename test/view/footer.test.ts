import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Message} from '../../source/model/session/message.js';
import {plainLines} from '../helpers/frames.js';
import {changed, chosen, initially} from '../helpers/option-changes.js';
import {sceneNamed} from '../helpers/scenes.js';

const footer = (message: Message | null, columns = 80): string => {
  const shot = sceneNamed('thread');
  const screen = plainLines({...shot, session: {...shot.session, message}}, {columns, rows: 24});
  return screen.findLast(line => line.trim() !== '') ?? '';
};

const notice = (length: number): Message => ({kind: 'notice', text: 'm'.repeat(length)});

test('beside a message stand the keys that always help, and what stops the run', () => {
  assert.match(
    footer(changed('jobs', initially(9), chosen(10))),
    /^ 10 dishes from the next .*esc stop {2}\? help {2}q quit$/,
  );
  assert.match(
    footer(changed('jobs', initially(9), chosen(10)), 60),
    /^ 10 dishes from the next run on .* help/,
  );
});

test('keys give way to a message before it is cut', () => {
  assert.match(footer(notice(55)), /^ m{55} +\? help {2}q quit$/);
  assert.match(footer(notice(65)), /^ m{65} +\? help$/);
  assert.equal(footer(notice(75)), ` ${'m'.repeat(75)}`);
  assert.match(footer(notice(90)), /^ m{70,}…$/);
});

test('without a message the footer names keys alone', () => {
  assert.match(footer(null), /^ 1-4 run {2}esc stop .* q quit$/);
});

test('arrows along a list lose their word where that makes room for another main key', () => {
  const shot = sceneNamed('history-two');
  const keys = (size: {readonly columns: number; readonly rows: number}, language: 'en' | 'ko' = 'en') =>
    plainLines({...shot, language}, size).findLast(line => line.trim() !== '');
  const [small, usual] = [
    {columns: 60, rows: 15},
    {columns: 80, rows: 24},
  ];
  assert.equal(keys(small), ' esc close  ↑↓  enter replay  space compare  ? help  q quit');
  assert.equal(keys(small, 'ko'), ' esc 닫기  ↑↓  enter 재생  space 비교  ? 도움말  q 종료');
  assert.match(keys(usual) ?? '', /^ 1-4 run {2}esc close {2}↑ ↓ choose {2}enter replay {2}space compare/);
});

test('while a recording that was given is read, the key that gives it up stands beside how far it is', () => {
  const {session, ...when} = sceneNamed('idle');
  const lines = plainLines({session: {...session, reading: 0.4}, ...when}, {columns: 80, rows: 24});
  assert.match(lines.at(-1) ?? '', /^ reading the recording: 40 % .*esc stop {2}\? help {2}q quit$/);
});
