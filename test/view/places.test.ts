import assert from 'node:assert/strict';
import {test} from 'node:test';
import {strategies} from '../../source/model/event/strategies.js';
import {type RunState, waitingJobs} from '../../source/model/run/run-state.js';
import {stackOf} from '../../source/model/session/page-stack.js';
import type {SessionState} from '../../source/model/session/session.js';
import {languageNames} from '../../source/text/languages.js';
import {largeDigits} from '../../source/view/layout/large-signs.js';
import {widthOf} from '../../source/view/layout/width.js';
import type {Size} from '../../source/view/view.js';
import {audience} from '../helpers/audience.js';
import {plainFrame} from '../helpers/frames.js';
import {sceneNamed} from '../helpers/scenes.js';
import {downloads, runAt, sums, type TimedFact, wholeRun} from '../helpers/scripted-runs.js';
import {varied} from '../helpers/variety.js';

const SIZE = {columns: 120, rows: 40};
const LARGE = {columns: 200, rows: 60};
const SMALL = {columns: 60, rows: 15};
const STEP_MS = 50;
/** How long a move is drawn after it happened, ms. */
const TRAIL_MS = 450;
const TRAIL = /[›‹]{2}/;
/** At so many moments of a run it is looked at whether rooms stand still. */
const COMPARED = 8;
/** One of so many frames with a trail is painted again without motion. */
const STILL_EVERY = 4;

const frameAt = (
  facts: readonly TimedFact[],
  ms: number,
  changes: Partial<SessionState> = {},
  size: Size = SIZE,
): string =>
  plainFrame(
    {session: audience(runAt(facts, ms), [], {pages: stackOf('places'), ...changes}), nowMs: ms},
    size,
  );

/** Frames of the same moment of a run are the same: several tests look at one. */
const framesOf = (facts: readonly TimedFact[]): ((ms: number, size?: Size) => string) => {
  const frames = new Map<string, string>();
  return (ms, size = SIZE) => {
    const key = `${ms} ${size.columns}x${size.rows}`;
    const frame = frames.get(key) ?? frameAt(facts, ms, {}, size);
    frames.set(key, frame);
    return frame;
  };
};

/** The numbers that stand behind a sign, anywhere in a frame: as texts, or in large digits around its line. */
const numbered = (frame: string, sign: string): readonly number[] => {
  const lines = frame.split('\n');
  return lines.flatMap((line, row) =>
    [...line.matchAll(new RegExp(`${sign} (\\d*)`, 'g'))].flatMap(({index, 0: {length}, 1: digits}) =>
      digits === '' ? largeNumber(lines, row, index + length) : [Number(digits)],
    ),
  );
};

const MOST_JOBS = 30;

/** The number that stands there in large digits; the most digits, as 1 is the beginning of 12. */
const largeNumber = (lines: readonly string[], row: number, column: number): readonly number[] => {
  const isThere = (number: number): boolean =>
    ([3, 5] as const).some(scale =>
      largeDigits(String(number), false, scale).every((digits, i) =>
        lines[row - (scale - 1) / 2 + i]?.startsWith(digits, column),
      ),
    );
  return Array.from({length: MOST_JOBS}, (_, i) => MOST_JOBS - i)
    .filter(isThere)
    .slice(0, 1);
};
/** Moments of all steps of a recorded run but its end, when there are no rooms of work any more. */
const moments = (facts: readonly TimedFact[], step = STEP_MS): readonly number[] => {
  const end = facts.at(-1)?.[0] ?? 0;
  return Array.from({length: Math.floor(end / step)}, (_, i) => i * step + 1);
};

/** Holds that a frame shows each job at one place, and as many at each as the state has. */
const assertPlaces = (run: RunState, ms: number, frame: string): void => {
  const {counts, plan} = run;
  const shown = ['▢', '▣', '✔'].map(sign => numbered(frame, sign));
  const all = shown.flat();
  assert.equal(new Set(all).size, all.length, `${ms} ms: a job is drawn twice\n${frame}`);
  // A long queue has no room, and is counted.
  const [more = 0] = numbered(frame, ' \\+');
  const [waiting, running, done] = shown.map(({length}) => length);
  assert.deepEqual(
    [(waiting ?? 0) + more, running, done],
    [waitingJobs(run), counts.running, counts.finished],
    `${ms} ms\n${frame}`,
  );
  assert.match(frame, new RegExp(`Served ${counts.finished}/${plan.jobs}`));
};

/** Where the corners of rooms are. */
const wallsOf = (frame: string): readonly string[] =>
  frame
    .split('\n')
    .flatMap((line, row) =>
      [...line.matchAll(/[╭╮╰╯]/g)].map(({index, 0: sign}) => `${row}:${index} ${sign}`),
    );

for (const {name: strategy} of varied(strategies, ({name}) => name === 'async' || name === 'process')) {
  for (const [work, plan] of [
    ['downloads', downloads({strategy})],
    ['sums', sums({strategy, jobs: 8})],
  ] as const) {
    const facts = wholeRun(plan);
    const frame = framesOf(facts);

    test(`${work} under ${strategy}: every frame shows each job at one place, and as many as there are`, () => {
      for (const [size, step] of [
        [SIZE, STEP_MS],
        [LARGE, 4 * STEP_MS],
      ] as const) {
        for (const ms of moments(facts, step)) assertPlaces(runAt(facts, ms), ms, frame(ms, size));
      }
    });

    test(`${work} under ${strategy}: rooms stand still while jobs come and go`, () => {
      for (const size of [SMALL, SIZE, LARGE]) {
        const [first = 0, ...others] = moments(facts, (facts.at(-1)?.[0] ?? 0) / COMPARED);
        assert.ok(others.length > 1, 'several moments are compared');
        const walls = (ms: number): readonly string[] => wallsOf(frame(ms, size));
        for (const ms of others) assert.deepEqual(walls(ms), walls(first), `${ms} ms`);
      }
    });

    test(`${work} under ${strategy}: what moves does so because of an event`, () => {
      for (const ms of moments(facts)) {
        const happened = facts.some(
          ([at, {type}]) => type.startsWith('job-') && at <= ms && at > ms - TRAIL_MS,
        );
        if (!happened) assert.doesNotMatch(frame(ms), TRAIL, `${ms} ms: nothing happened\n${frame(ms)}`);
      }
      const moving = moments(facts).filter(ms => TRAIL.test(frame(ms)));
      assert.ok(moving.length > 0, 'something is seen to move');
      for (const ms of moving.filter((_, i) => i % STILL_EVERY === 0))
        assert.doesNotMatch(frameAt(facts, ms, {motion: 'off'}), TRAIL, `${ms} ms: motion is off`);
    });
  }
}

test('a core that helper threads of the run use is not called unused', () => {
  const {session, nowMs} = sceneNamed('helped');
  const frame = plainFrame({session: {...session, pages: stackOf('places')}, nowMs}, SIZE);
  assert.match(frame, /^ House stoves .*○ kitchen hands/m);
});

test('the strategy of a run is shown with the number that the run has, not with that of the next one', () => {
  const facts = wholeRun(downloads({strategy: 'thread', workers: 4}));
  const session = audience(runAt(facts));
  const settings = {...session.settings, workers: {...session.settings.workers, thread: 6}};
  const frame = plainFrame({session: {...session, settings}, nowMs: 2000}, SIZE);
  assert.match(frame, /\[2 thread ×4\]/);
});

test('few executors are large on a large terminal, and the figure is large on the smallest', () => {
  const facts = wholeRun(downloads({strategy: 'thread', workers: 4}));
  for (const [size, scale] of [
    [SIZE, 3],
    [LARGE, 5],
  ] as const) {
    const frame = frameAt(facts, 150, {}, size);
    for (const line of largeDigits('1', false, scale)) assert.ok(frame.includes(` ${line} `), frame);
  }
  const small = frameAt(facts, 150, {}, SMALL);
  assert.match(small, /Cook 4 .*▣ 4/, 'threads have rows');
  for (const line of largeDigits('0.0s', false, 3)) assert.ok(small.includes(line.trimEnd()), small);
});

/** The signs of a line by the columns of the terminal; a wide one stands in its first column. */
const columnsOf = (line: string): readonly string[] =>
  [...line].flatMap(sign => [sign, ...Array<string>(Math.max(0, widthOf(sign) - 1)).fill('')]);

/** What stands in the columns of a right border, below each upper right corner down to the lower one. */
const rightBorders = (frame: string): readonly string[] => {
  const rows = frame.split('\n').map(columnsOf);
  return rows.flatMap((row, y) =>
    row.flatMap((sign, x) => {
      if (sign !== '╮') return [];
      const below = rows.slice(y + 1).map(line => line[x] ?? ' ');
      return below.slice(0, below.indexOf('╯'));
    }),
  );
};

/** From the narrowest room to one with space for all that happens in it. */
const widths = Array.from({length: 31}, (_, i) => 40 + 3 * i);

for (const scene of varied(['yielding', 'starved', 'locked', 'cores-one'], scene => scene === 'locked')) {
  test(`${scene}: what happens in a room never covers its border, however narrow it is`, () => {
    const {session, nowMs} = sceneNamed(scene);
    for (const language of languageNames) {
      const shot = {session: {...session, language, pages: stackOf('places')}, nowMs, language};
      // Every width at one of the heights, so that neighbouring widths have all heights between them.
      for (const [i, columns] of widths.entries()) {
        const rows = [15, 24, 40][i % 3] as number;
        const frame = plainFrame(shot, {columns, rows});
        assert.ok(
          rightBorders(frame).every(sign => sign === '│'),
          `${columns}x${rows}\n${frame}`,
        );
      }
    }
  });
}
