import assert from 'node:assert/strict';
import {test} from 'node:test';
import stringWidth from 'string-width';
import {scrolledTo, stackOf} from '../../source/model/session/page-stack.js';
import {pages} from '../../source/view/pages/pages.js';
import {audience} from '../helpers/audience.js';
import {withoutColours} from '../helpers/colours.js';
import {foreign} from '../helpers/failures.js';
import {frameLines, paint, plainLines, type Shot} from '../helpers/frames.js';
import {changed} from '../helpers/option-changes.js';
import {scenes} from '../helpers/scenes.js';
import {downloads, opening, queued, runAt, type TimedFact, wholeRun} from '../helpers/scripted-runs.js';

const COLUMNS = [40, 61, 72, 100, 250];
const ROWS = [1, 5, 15, 31];

/** That a frame stays within a terminal of this size. */
const staysWithin = (shot: Shot, columns: number, rows: number, what: string): void => {
  const lines = frameLines(shot, {columns, rows}, 24);
  assert.ok(lines.length <= Math.max(1, rows - 1), `${what}: ${lines.length} lines on ${rows} rows`);
  for (const line of lines) {
    const width = stringWidth(withoutColours(line));
    assert.ok(width <= columns, `${what}: ${width} columns of ${columns}: ${withoutColours(line)}`);
  }
};

for (const [name, scene] of Object.entries(scenes)) {
  test(`${name} fits every terminal, in both vocabularies, for a hall, and with ASCII alone`, () => {
    const shot = scene();
    const standard: Shot = {...shot, session: {...shot.session, terms: 'standard'}};
    for (const columns of COLUMNS) {
      for (const rows of ROWS) {
        staysWithin(shot, columns, rows, `${name} ${columns}x${rows}`);
        staysWithin(standard, columns, rows, `${name} standard ${columns}x${rows}`);
        staysWithin({...shot, big: true}, columns, rows, `${name} big ${columns}x${rows}`);
      }
    }
    for (const line of plainLines({...shot, ascii: true}, {columns: 90, rows: 30})) {
      assert.match(line, /^[\x20-\x7e]*$/);
    }
  });
}

test('while a run grows, its axis and all that stands below it stay in their lines', () => {
  const size = {columns: 80, rows: 24};
  const told = wholeRun(downloads({strategy: 'thread'}));
  const places = new Map<string, Set<number>>();
  for (let nowMs = 110; nowMs < 900; nowMs += 50) {
    const lines = plainLines({session: audience(runAt(told, nowMs), [runAt(told)]), nowMs}, size);
    assert.equal(lines.length, size.rows - 1);
    for (const part of ['╵0', 'Order rail', '4 process', '1-4 run']) {
      const line = lines.findIndex(text => text.includes(part));
      places.set(part, (places.get(part) ?? new Set()).add(line));
    }
  }
  for (const [part, lines] of places) {
    assert.deepEqual([...lines].filter(line => line >= 0).length, 1, `${part} in lines ${[...lines].join()}`);
    assert.equal(lines.size, 1, `${part} in lines ${[...lines].join()}`);
  }
});

const hostile =
  '\x1b[2J\x1b]0;owned\x07\r\n‮evil\u200b 한글과 아주 긴 이름 \ud83d\udc69\u200d\ud83c\udf73 end';

/** A run in which every text from outside is hostile. */
const attacked = (): readonly TimedFact[] => {
  const plan = {...downloads({strategy: 'thread'}), title: hostile, jobs: 3};
  const where = {process: 1, thread: 1};
  const error = {...foreign(hostile.repeat(5), hostile), stack: `${hostile}\n${hostile}`};
  return [
    ...opening(plan),
    ...queued(plan),
    [102, {type: 'job-started', job: 1, ...where}],
    [150, {type: 'job-failed', job: 1, ...where, error, loopTicks: 0}],
    [151, {type: 'job-started', job: 2, ...where}],
    [
      160,
      {
        type: 'job-finished',
        job: 2,
        ...where,
        result: {status: 200, statusText: hostile, bytes: 1, url: hostile},
        loopTicks: 0,
      },
    ],
    [161, {type: 'job-started', job: 3, ...where}],
    [170, {type: 'job-finished', job: 3, ...where, result: {value: {deep: [hostile]}}, loopTicks: 0}],
    [180, {type: 'notice', ...foreign(hostile)}],
    [200, {type: 'process-exited', process: 1, exitCode: null, signal: hostile}],
    [300, {type: 'run-finished', outcome: 'failed', error: foreign(hostile)}],
  ];
};

const attack = (): Shot => ({session: audience(runAt(attacked()), [runAt(attacked())]), nowMs: 300});

test('nothing that comes from outside reaches the terminal as more than printable text', () => {
  const shot = attack();
  const message = {kind: 'not-started', strategy: 'sync', failure: foreign(hostile)} as const;
  const sessions = [
    shot.session,
    audience(runAt(attacked().slice(0, -1))),
    {...shot.session, pages: stackOf('jobs')},
    {...shot.session, message},
    {...shot.session, message: changed('choice', 'sum', hostile)},
    {...shot.session, run: null, settings: {...shot.session.settings, choice: hostile}},
  ];
  for (const [i, session] of sessions.entries()) {
    for (const columns of COLUMNS) {
      staysWithin({session, nowMs: 300}, columns, 30, `session ${i}, ${columns}`);
      for (const line of plainLines({session, nowMs: 300, ascii: true}, {columns, rows: 30})) {
        assert.match(line, /^[\x20-\x7e]*$/);
      }
      for (const line of frameLines({session, nowMs: 300}, {columns, rows: 30}, 24)) {
        assert.doesNotMatch(withoutColours(line), /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }
    }
  }
});

test('nor does what a failure is about, where another language words it', () => {
  const fields = {executor: 'thread', detail: hostile.repeat(5)};
  const failure = {code: 'LOST', reason: 'executor-error', fields};
  const told = attacked().map(([ms, fact]): TimedFact => {
    return [ms, fact.type === 'job-failed' ? {...fact, error: failure} : fact];
  });
  const session = audience(runAt(told.slice(0, -1)));
  const message = {kind: 'not-started', strategy: 'sync', failure} as const;
  for (const shown of [
    {...session, pages: stackOf('jobs')},
    {...session, message},
  ]) {
    for (const columns of COLUMNS) {
      const shot: Shot = {session: shown, nowMs: 300, language: 'ko'};
      staysWithin(shot, columns, 30, `Korean ${columns}`);
      for (const line of frameLines(shot, {columns, rows: 30}, 24)) {
        assert.doesNotMatch(withoutColours(line), /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }
    }
  }
  assert.match(
    plainLines({session, nowMs: 300, language: 'ko'}, {columns: 200, rows: 30}).join(),
    /오류로 사라졌/,
  );
});

test('the list of what can happen to a frame is complete: an event without a job leaves it alone', () => {
  const plan = downloads({strategy: 'process'});
  const stray: readonly TimedFact[] = [
    [110, {type: 'job-started', job: 4, process: 9, thread: 9}],
    [111, {type: 'usage', process: 9, rssBytes: 1, peakRssBytes: 1, cpuUs: 1}],
    [112, {type: 'job-failed', job: 5, error: foreign('never taken'), loopTicks: 0}],
    [113, {type: 'job-cancelled', job: 6}],
  ];
  const run = runAt([...opening(plan), ...queued(plan), ...stray]);
  const session = audience(run);
  for (const {id} of pages) {
    staysWithin({session: {...session, pages: stackOf(id)}, nowMs: 200}, 80, 24, id);
  }
});

test('scrolling ends where the last row is in sight', () => {
  const shot = scenes.many?.();
  assert.ok(shot);
  const size = {columns: 80, rows: 24};
  const at = (row: number) => {
    const {lines, scrolled} = paint(
      {...shot, session: {...shot.session, pages: scrolledTo(stackOf('lanes'), row)}},
      size,
    );
    return {...scrolled, frame: withoutColours(lines.join('\n'))};
  };
  const end = at(Number.POSITIVE_INFINITY);
  assert.match(end.frame, /Cook 100 /);
  assert.doesNotMatch(end.frame, /more below/);
  assert.deepEqual(at(end.first), end);
  assert.deepEqual(at(end.first + 1000), end);
  assert.doesNotMatch(at(end.first - 1).frame, /Cook 100 /);
  assert.match(at(0).frame, /Kitchen 1/);
  assert.doesNotMatch(at(0).frame, /more above/);
  assert.ok(end.visible > 5 && end.visible < 20);
  assert.deepEqual(paint(scenes.idle?.() ?? shot, size).scrolled, {first: 0, visible: 0});
});

test('the same moment is painted the same twice', () => {
  const shot = scenes.async?.();
  assert.ok(shot);
  const size = {columns: 100, rows: 30};
  assert.deepEqual(paint(shot, size, 24), paint({...shot, session: {...shot.session}}, size, 24));
});
