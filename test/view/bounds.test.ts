import assert from 'node:assert/strict';
import {test} from 'node:test';
import stringWidth from 'string-width';
import {THEMES, VOCABULARIES} from '../../source/model/options/appearance.js';
import {namingOf} from '../../source/model/session/marks.js';
import {scrolledTo, stackOf} from '../../source/model/session/page-stack.js';
import {languageNames} from '../../source/text/languages.js';
import {pages} from '../../source/view/pages/pages.js';
import {asciiLine} from '../../source/view/terminal/ascii.js';
import {LEAST_COLUMNS, type Size} from '../../source/view/view.js';
import {audience} from '../helpers/audience.js';
import {withoutColours} from '../helpers/colours.js';
import {foreign} from '../helpers/failures.js';
import {frameLines, paint, plainLines, type Shot, viewFor} from '../helpers/frames.js';
import {changed} from '../helpers/option-changes.js';
import {sceneNamed, scenes} from '../helpers/scenes.js';
import {downloads, opening, queued, runAt, type TimedFact, wholeRun} from '../helpers/scripted-runs.js';
import {often} from '../helpers/variety.js';

/** From the narrowest and lowest to far more than there is to show; between them, where the layout changes. */
const COLUMNS = [LEAST_COLUMNS, 51, 60, 71, 72, 80, 99, 100, 116, 149, 250];
const ROWS = [1, 2, 3, 4, 5, 8, 10, 15, 24, 31, 50, 70];

/** All ways to show a moment. */
const LOOKS = THEMES.flatMap(theme =>
  languageNames.flatMap(language =>
    VOCABULARIES.flatMap(terms =>
      [false, true].flatMap(big => [false, true].map(ascii => ({theme, language, terms, big, ascii}))),
    ),
  ),
);

type LookOf = (typeof LOOKS)[number];

const looking = (shot: Shot, {theme, terms, ...look}: LookOf): Shot => ({
  ...shot,
  ...look,
  session: {...shot.session, theme, terms},
});

/** That a frame, as Ink paints it, stays within a terminal of this size, from its header to its footer; its lines. */
const fits = (shot: Shot, size: Size, what: string): readonly string[] => {
  const {columns, rows} = size;
  const lines = frameLines(shot, size, 24).map(withoutColours);
  const frame = `${what} ${columns}x${rows}\n${lines.join('\n')}`;
  // The only line of a terminal of one row may stay empty.
  assert.equal(lines.length, Math.max(1, rows - 1), frame);
  for (const line of lines) assert.ok(stringWidth(line) <= columns, `${stringWidth(line)} columns: ${frame}`);
  if (rows > 1) assert.match(lines[0] ?? '', /^ kitchens /, frame);
  if (rows > 2) assert.ok((lines.at(-1) ?? '').includes(inFooter(shot, size)), frame);
  if (shot.ascii) for (const line of lines) assert.match(line, /^[\x20-\x7e]*$/, frame);
  return lines;
};

/** What a footer shows on every terminal: the key of help, the beginning of a message, or what is typed. */
const inFooter = (shot: Shot, size: Size): string => {
  const {text, session} = viewFor(shot, size);
  const naming = namingOf(session);
  const words = session.message
    ? text.message(session.message).slice(0, 20)
    : naming
      ? text.naming(naming.marker).slice(0, 8)
      : `? ${text.keys.help.label}`;
  return shot.ascii ? asciiLine(words, false) : words;
};

const SIZES: readonly Size[] = COLUMNS.flatMap(columns => ROWS.map(rows => ({columns, rows})));

/** The smallest and the largest terminal, at which every scene is seen. */
const EXTREMES = [SIZES.at(0), SIZES.at(-1)];

/** All looks of all scenes at all sizes would take minutes: each scene is seen at some of the sizes between. */
const PARTS = often(22, 66);

// The look changes from size to size, so that neighbouring scenes have all sizes and all looks between them.
for (const [place, name] of Object.keys(scenes).entries()) {
  test(`${name} fits every terminal, in every theme, language and vocabulary, for a hall, and with ASCII alone`, () => {
    const shot = sceneNamed(name);
    const seen = SIZES.filter((size, i) => i % PARTS === place % PARTS || EXTREMES.includes(size));
    for (const [i, size] of seen.entries()) {
      const look = LOOKS[(place * 5 + i * 7) % LOOKS.length] as LookOf;
      fits(looking(shot, look), size, `${name} ${JSON.stringify(look)}`);
    }
  });
}

test('while a run grows, its axis and all that stands below it stay in their lines', () => {
  const size = {columns: 80, rows: 24};
  const events = wholeRun(downloads({strategy: 'thread'}));
  const places = new Map<string, Set<number>>();
  for (let nowMs = 110; nowMs < 900; nowMs += 50) {
    const lines = plainLines({session: audience(runAt(events, nowMs), [runAt(events)]), nowMs}, size);
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

/** Columns in which texts are cut early, late, and not at all. */
const CUTTING = [LEAST_COLUMNS, 72, 116, 250];

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
    for (const columns of CUTTING) {
      const lines = fits({session, nowMs: 300}, {columns, rows: 30}, `session ${i}`);
      for (const line of plainLines({session, nowMs: 300, ascii: true}, {columns, rows: 30})) {
        assert.match(line, /^[\x20-\x7e]*$/);
      }
      for (const line of lines) assert.doesNotMatch(line, /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    }
  }
});

test('nor does what a failure is about, where another language words it', () => {
  const fields = {executor: 'thread', detail: hostile.repeat(5)};
  const failure = {code: 'LOST', reason: 'executor-error', fields};
  const events = attacked().map(([ms, fact]): TimedFact => {
    return [ms, fact.type === 'job-failed' ? {...fact, error: failure} : fact];
  });
  const session = audience(runAt(events.slice(0, -1)));
  const message = {kind: 'not-started', strategy: 'sync', failure} as const;
  for (const shown of [
    {...session, pages: stackOf('jobs')},
    {...session, message},
  ]) {
    for (const columns of CUTTING) {
      const shot: Shot = {session: shown, nowMs: 300, language: 'ko'};
      const lines = fits(shot, {columns, rows: 30}, 'Korean');
      for (const line of lines) assert.doesNotMatch(line, /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
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
    fits({session: {...session, pages: stackOf(id)}, nowMs: 200}, {columns: 80, rows: 24}, id);
  }
});

test('scrolling ends where the last row is in sight', () => {
  const shot = sceneNamed('many');
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
  assert.deepEqual(paint(sceneNamed('idle'), size).scrolled, {first: 0, visible: 0});
});

test('the same moment is painted the same twice', () => {
  const shot = sceneNamed('async');
  const size = {columns: 100, rows: 30};
  assert.deepEqual(paint(shot, size, 24), paint({...shot, session: {...shot.session}}, size, 24));
});
