import type {Strategy} from '../../model/event/strategies.js';
import {sumOfTimes, type TimeBreakdown, timeBreakdownOf} from '../../model/figures/time-breakdown.js';
import type {RunState, ThreadState} from '../../model/run/run-state.js';
import {originUs} from '../../model/timeline/axis.js';
import {currentStateOf} from '../../model/timeline/current-state.js';
import type {Interval} from '../../model/timeline/intervals.js';
import {type ThreadLane, threadLaneOf} from '../../model/timeline/lanes.js';
import type {LaneState} from '../../model/timeline/span.js';
import {stateGlyph} from '../glyphs.js';
import {type Line, leftAndRight, type Piece, piece, space} from '../line.js';
import type {Scene} from '../scene.js';
import {fit, widthOf} from '../width.js';
import type {Row} from './rows.js';

/** What stands at the right of a thread's lane, and the columns that it takes. */
export type LaneFigures = {
  /** How its time divides: what it did most, and what it waited for most. */
  readonly split: boolean;
  /** The core it is on, or was on last: room for it, 0 where it is not shown. */
  readonly core: number;
  /** Jobs done, and turns of its event loop meanwhile. */
  readonly counts: boolean;
  readonly width: number;
};

/** Columns of the screen from which each is shown; counts give way to what is measured. */
const CORE = 72;
const SPLIT = 100;
const COUNTS = 116;
const EVERYTHING = 150;

const PART = 7;
const SPLIT_WIDTH = 2 * PART + 2;
const COUNTS_WIDTH = 27;
const GAP = 2;
const LOOP_WIDTH = 16;

/** The figures for which a screen of so many columns has room. */
export const figuresFor = ({text}: Scene, run: RunState, columns: number): LaneFigures => {
  const measured = run.threads.some(({samples}) => samples.length > 0);
  const split = measured && columns >= SPLIT;
  const core = measured && columns >= CORE ? 1 + widthOf(text.onCore(run.environment.cores - 1)) : 0;
  const counts = columns >= (measured ? EVERYTHING : COUNTS);
  const width =
    (split ? SPLIT_WIDTH : 0) + core + (counts ? COUNTS_WIDTH : 0) + (counts && measured ? GAP : 0);
  return {split, core, counts, width: width > 0 ? width + 1 : 0};
};

/** A thread's lane with its figures at the right, where there is room. */
export const withFigures = (
  scene: Scene,
  run: RunState,
  {figures, edge}: {readonly figures: LaneFigures; readonly edge: number},
  row: Row<'thread'>,
  line: Line,
): Line => {
  const {threads} = row.lane;
  if (figures.width === 0 || threads.length === 0) return line;
  const right: Piece[] = [];
  if (figures.counts) right.push(...counts(scene, row), space(figures.core > 0 ? GAP : 0));
  if (figures.split) right.push(...splitWords(scene, splitNow(scene, run, row.lane, edge)));
  if (figures.core > 0) right.push(coreWords(scene, run, row, {width: figures.core, edge}));
  return leftAndRight(line, [...right, space(1)], scene.columns);
};

const counts = ({text}: Scene, {lane: {threads}}: Row<'thread'>): Line => [
  piece(text.jobs(threads.reduce((sum, thread) => sum + thread.endedJobs, 0))),
  space(2),
  piece(
    fit(text.loopTicks(threads.reduce((sum, thread) => sum + thread.loopTicks, 0)), LOOP_WIDTH, 'right'),
    'quiet',
  ),
];

/** How far back a split reaches while a run is on, µs, so that it moves; afterwards it is of the whole run. */
export const LATELY_US = 1_000_000;

const splitNow = (
  {strategy, session}: Scene,
  run: RunState,
  lane: ThreadLane,
  edge: number,
): TimeBreakdown => {
  const origin = originUs(run);
  if (run.stage === 'over') return splitOn(lane, strategy, {from: origin, to: edge});
  const last = lane.threads.at(-1);
  const then = session.explained && last && threadLaneOf(session.explained, last);
  // Figures that changed with every frame could not be read.
  const [seen, to] = then && session.explained ? [then, session.explained.latestAt] : [lane, edge];
  return splitOn(seen, strategy, {from: Math.max(origin, to - LATELY_US), to});
};

/** How a lane's time divides within a window. */
const splitOn = (lane: ThreadLane, {waits}: Strategy, {from, to}: Interval): TimeBreakdown => {
  const known = latest.get(lane);
  if (known?.to === to) return known.split;
  const split = sumOfTimes(
    lane.threads
      .filter(({exitedAt}) => exitedAt === null || exitedAt > from)
      .map(seated =>
        timeBreakdownOf(
          since(seated, from),
          lane.jobs.filter(
            ({process, thread, endedAt}) =>
              process === seated.process && thread === seated.thread && (endedAt ?? from) >= from,
          ),
          waits,
          {from, to},
          lane.sampledAt,
        ),
      ),
  );
  latest.set(lane, {to, split});
  return split;
};

// Several frames show the same figures.
const latest = new WeakMap<ThreadLane, {readonly to: number; readonly split: TimeBreakdown}>();

/** A thread with its points from just before a moment on: others would only be read in vain, frame by frame. */
const since = (thread: ThreadState, from: number): ThreadState => {
  const first = thread.samples.findLastIndex(({at}) => at <= from);
  return first > 1 ? {...thread, samples: thread.samples.slice(first - 1)} : thread;
};

/** What a thread may do but run, each with its time. */
const waitsOf = (split: TimeBreakdown): readonly (readonly [LaneState, number])[] => [
  ['ready', split.readyUs],
  ['locked', split.lockedUs],
  ['blocked', split.blockedUs],
  ['in flight', split.inFlightUs],
  ['unexplained', split.unexplainedUs],
];

const splitWords = ({text, glyphs}: Scene, split: TimeBreakdown): Line => {
  const waits = waitsOf(split);
  const waited = waits.reduce((sum, [, us]) => sum + us, 0);
  const whole = split.runningUs + split.idleUs + waited;
  if (whole === 0 || !split.measured) return [space(SPLIT_WIDTH)];
  const most = waits.reduce((one, other) => (other[1] > one[1] ? other : one));
  const part = (state: LaneState, us: number): Line => [
    piece(stateGlyph(state, glyphs), `${state} cell`),
    piece(fit(text.share(us / whole), PART - 1, 'right')),
  ];
  const second = most[1] / whole < 0.005 ? [space(PART)] : part(...most);
  return [...part('running', split.runningUs), space(1), ...second, space(1)];
};

const coreWords = (
  {text, strategy}: Scene,
  run: RunState,
  {lane, home}: Row<'thread'>,
  {width, edge}: {readonly width: number; readonly edge: number},
): Piece => {
  const core = lane.threads.at(-1)?.samples.at(-1)?.core;
  const {state} = currentStateOf(lane, home, strategy.waits, edge);
  if (core === undefined || run.stage === 'over' || state === 'exited' || state === 'starting')
    return space(width);
  return piece(fit(text.onCore(core), width, 'right'), state === 'running' ? 'strong' : 'quiet');
};
