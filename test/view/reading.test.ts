import assert from 'node:assert/strict';
import {test} from 'node:test';
import {largeDigits} from '../../source/view/layout/large-signs.js';
import {plainLines} from '../helpers/frames.js';
import {inKorean} from '../helpers/korean.js';
import {sceneNamed} from '../helpers/scenes.js';

test('the smallest screens have the whole reason of a finished run', () => {
  for (const [columns, rows] of [
    [40, 10],
    [60, 15],
  ] as const) {
    const words = (lines: readonly string[]): string => lines.map(line => line.trim()).join(' ');
    const english = words(plainLines(sceneNamed('thread-done'), {columns, rows}));
    assert.match(english, /4 cooks side by side: \S+ s of baking in \S+ s/);
    const korean = words(plainLines(inKorean('thread-done', 'kitchen'), {columns, rows}));
    assert.match(korean, /요리사 4명이 나란히 일함: 굽기 \S+초 분량을 \S+초에 처리/);
  }
});

test('a screen for a hall has the wall time in digits of three lines', () => {
  const lines = plainLines({...sceneNamed('thread-done'), big: true}, {columns: 120, rows: 40});
  const digits = largeDigits('0.93 s', false, 3);
  const at = lines.findIndex(line => line.includes((digits[0] ?? '').trimEnd()));
  assert.ok(at >= 0, lines.join('\n'));
  for (const [i, line] of digits.entries()) assert.ok(lines[at + i]?.includes(line.trimEnd()));
  assert.ok(
    !plainLines(sceneNamed('thread-done'), {columns: 120, rows: 40})
      .join()
      .includes(digits[0] ?? '?'),
  );
});

test('the start page of sums shows no oven', () => {
  const shot = sceneNamed('idle');
  const settings = {...shot.session.settings, choice: 'course-cpu'};
  const frame = plainLines({...shot, session: {...shot.session, settings}}, {columns: 100, rows: 30}).join(
    '\n',
  );
  assert.match(frame, /course-cpu · CPU-bound/);
  assert.doesNotMatch(frame, /in the oven|at the oven|░|∙/);
  assert.match(plainLines(shot, {columns: 100, rows: 30}).join('\n'), /░ at the oven/);
});
