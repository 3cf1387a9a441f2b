import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {LanguageName} from '../../source/model/options/appearance.js';
import type {RunState} from '../../source/model/run/run-state.js';
import {stackOf} from '../../source/model/session/page-stack.js';
import {widthOf} from '../../source/view/layout/width.js';
import type {Size} from '../../source/view/view.js';
import {audience} from '../helpers/audience.js';
import {plainFrame} from '../helpers/frames.js';
import {sceneNamed} from '../helpers/scenes.js';
import {downloads, opening, queued, runAt, sums, type TimedFact, wholeRun} from '../helpers/scripted-runs.js';
import {languageNames, textOf} from '../helpers/texts.js';

const SMALL = {columns: 60, rows: 15};
const USUAL = {columns: 80, rows: 24};
const LARGE = {columns: 120, rows: 40};

const frameOf = (run: RunState, size: Size, language: LanguageName = 'en'): string =>
  plainFrame(
    {session: audience(run, [run], {pages: stackOf('places')}), nowMs: run.latestAt / 1000, language},
    size,
  );

const sceneFrame = (scene: string, size: Size, language: LanguageName = 'en'): string => {
  const {session, nowMs} = sceneNamed(scene);
  return plainFrame({session: {...session, pages: stackOf('places')}, nowMs, language}, size);
};

/** The column of the terminal at which a part of a line begins. */
const columnOf = (line: string, part: string): number => widthOf(line.slice(0, line.indexOf(part)));

test('where a room is too narrow for the names of both stations it has none: one alone would stand above the other', () => {
  const run = runAt(wholeRun(downloads({strategy: 'process'})), 300);
  const shown = new Set<number>();
  for (const language of languageNames) {
    const {core, io} = textOf(language, 'kitchen').places;
    for (let columns = 56; columns < 90; columns += 3) {
      const frame = frameOf(run, {columns, rows: columns < 78 ? 15 : 24}, language);
      for (const border of frame.split('\n').filter(line => line.includes('╮'))) {
        const count = (word: string): number => border.split(` ${word} `).length - 1;
        assert.equal(count(core), count(io), `${columns} columns\n${frame}`);
        shown.add(count(io));
        assert.ok(widthOf(border) <= columns);
      }
    }
  }
  assert.ok(shown.has(0) && shown.size > 1, 'some widths have them and some do not');
});

test('where jobs can be in flight the I/O says how many are of how many, and nowhere else', () => {
  const at = (run: RunState): string => frameOf(run, USUAL);
  assert.match(at(runAt(wholeRun(downloads({strategy: 'async'})), 300)), / oven 9\/9 /);
  assert.match(at(runAt(wholeRun(sums({strategy: 'async'})), 300)), / oven {2}0\/30 /);
  assert.match(at(runAt(wholeRun(downloads({strategy: 'thread'})), 300)), / oven ─/);
});

test('what threads do begins in one column, however many digits their jobs have', () => {
  const run = runAt(wholeRun(sums({strategy: 'thread', jobs: 12})), 360);
  const lines = frameOf(run, USUAL).split('\n');
  const busy = lines.filter(line => /▣ \d+/.test(line));
  const digits = new Set(busy.map(line => /▣ (\d+)/.exec(line)?.[1]?.length));
  assert.equal(digits.size, 2, lines.join('\n'));
  assert.equal(new Set(busy.map(line => columnOf(line, 'cooking'))).size, 1, lines.join('\n'));
});

test('a room that has no room for its name has its number, and no room has part of a word', () => {
  const run = runAt(wholeRun(downloads({strategy: 'process', jobs: 32, workers: 16})), 300);
  for (const language of languageNames) {
    const frame = frameOf(run, USUAL, language);
    for (let process = 1; process <= 16; process++) assert.match(frame, new RegExp(`╭─? ${process} ─*╮`));
    assert.doesNotMatch(frame, /╭[^╮]*…/);
  }
});

test('a large screen has room for the time of each of a hundred threads, and is filled by them', () => {
  const run = runAt(wholeRun(downloads({strategy: 'thread', jobs: 200, workers: 100})), 300);
  for (const language of languageNames) {
    const lines = frameOf(run, {columns: 160, rows: 50}, language).split('\n');
    const [top, bottom] = ['╭', '╰'].map(corner => lines.findIndex(line => line.includes(corner)));
    assert.ok((bottom ?? 0) - (top ?? 0) > 25, lines.join('\n'));
    const timed = lines.flatMap(line => line.match(/●░\d+ +0\.\d ?[^ \d]/g) ?? []);
    assert.equal(timed.length, 100, lines.join('\n'));
  }
});

test('sixteen processes and a hundred threads are rooms on the smallest screen too', () => {
  for (const plan of [
    downloads({strategy: 'process', jobs: 32, workers: 16}),
    downloads({strategy: 'thread', jobs: 200, workers: 100}),
  ]) {
    const frame = frameOf(runAt(wholeRun(plan), 300), SMALL);
    const rooms = frame.split('╭').length - 1;
    assert.equal(rooms, plan.strategy === 'process' ? 16 : 1, frame);
    assert.equal(frame.split('░').length - 1 >= plan.workers, true, frame);
  }
});

test('a room says which process it took the place of, and where there is room how that ended', () => {
  assert.match(sceneFrame('process-killed', USUAL), /╰─ one pantry ─+ replaces Kitchen \d ─╯/);
  assert.match(sceneFrame('process-killed', LARGE), /╰─ one pantry ─+ replaces Kitchen \d: .*SIGKILL.* ─╯/);
});

test('the lock lies with the thread that computes, before the time that it takes', () => {
  const frame = sceneFrame('locked', USUAL);
  assert.match(frame, /cooking † \d/, frame);
  assert.equal(frame.split('†').length - 1, 1, 'one has it');
});

test('a core of which nothing is known is not called free, and one without a thread of the run is not called unused', () => {
  // Facts of a script have no samples: threads run on cores that are not known.
  const computing = frameOf(runAt(wholeRun(sums({strategy: 'thread'})), 300), USUAL);
  assert.match(computing, /House stoves {2}0 \? {3}1 \? {3}2 \? {3}3 \?/);
  const waiting = frameOf(runAt(wholeRun(downloads({strategy: 'thread'})), 300), USUAL);
  assert.match(waiting, /House stoves {2}0 ─ no cook {3}1 ─ no cook/);
});

test('the speed-up is never cut, on the smallest screen neither', () => {
  const session = audience(
    runAt(wholeRun(sums({strategy: 'thread'}))),
    [runAt(wholeRun(sums({strategy: 'sync'}))), runAt(wholeRun(sums({strategy: 'thread'})))],
    {pages: stackOf('places')},
  );
  for (const language of languageNames) {
    const frame = plainFrame({session, nowMs: 3000, language}, SMALL);
    assert.match(frame, language === 'ko' ? /✔ 30\/30 · \d\.\d배/ : /✔ 30\/30 · \d\.\d×/, frame);
  }
});

test('a job that has left is shown where it has come to alone: its way has no number', () => {
  const facts = wholeRun(downloads({strategy: 'process'}));
  let ways = 0;
  for (const size of [USUAL, LARGE, {columns: 200, rows: 60}]) {
    for (let ms = 400; ms < 900; ms += 50) {
      const lines = frameOf(runAt(facts, ms), size).split('\n');
      for (const [row, line] of lines.entries()) {
        const room = line.slice(line.indexOf('│') + 1, line.lastIndexOf('│'));
        const work = room.slice(room.search(/[●▣]/) + 1);
        if (!work.includes('›')) continue;
        ways++;
        assert.doesNotMatch(work, /›\s*\d/, lines.join('\n'));
        // No digits of a large row are behind it.
        const end = line.lastIndexOf('›') + 1;
        for (const next of lines.slice(row - 1, row + 2))
          assert.match(next.slice(end, line.lastIndexOf('│')), /^[^▀▄█]*$/, lines.join('\n'));
      }
    }
  }
  assert.ok(ways > 0, 'something left');
});

test('a thread that could hold jobs in flight and has none says so, where one that never can is silent', () => {
  for (const language of languageNames) {
    const words = textOf(language, 'kitchen').places.noneInFlight(30);
    for (const size of [USUAL, LARGE, {columns: 200, rows: 60}]) {
      // The first of thirty sums is computed.
      const frameUnder = (strategy: 'sync' | 'async'): string => {
        const plan = sums({strategy});
        const started: TimedFact = [102, {type: 'job-started', process: 1, thread: 1, job: 1}];
        return frameOf(runAt([...opening(plan), ...queued(plan), started]), size, language);
      };
      assert.ok(frameUnder('async').includes(words), frameUnder('async'));
      assert.ok(!frameUnder('sync').includes(words));
    }
    const flying = frameOf(runAt(wholeRun(downloads({strategy: 'async', jobs: 30})), 300), USUAL, language);
    assert.ok(!flying.includes(words), flying);
  }
});

test('an answer that waits for its thread is marked by more than its colour in a cell too', () => {
  const plan = downloads({strategy: 'async', jobs: 12, latencyMs: 100});
  const where = (job: number) => ({process: 1, thread: 1, job});
  const facts: readonly TimedFact[] = [
    ...opening(plan),
    ...queued(plan),
    ...Array.from({length: 12}, (_, i): readonly TimedFact[] => [
      [102, {type: 'job-started', ...where(i + 1)}],
      [104, {type: 'job-phase', ...where(i + 1), phase: 'waiting', session: 1}],
    ]).flat(),
    [206, {type: 'job-phase', ...where(1), phase: 'computing'}],
  ];
  const at = (ms: number): string => {
    const session = audience(runAt(facts, ms), [], {pages: stackOf('places')});
    return plainFrame({session, nowMs: ms}, USUAL);
  };
  assert.match(at(150), /▣∙12|▣•12/);
  assert.match(at(600), /▣▓12/);
});
