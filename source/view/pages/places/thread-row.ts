import type {FlyingJob, Place, PlacedJob, PlacedThread} from '../../../model/placement/placement.js';
import type {LaneState} from '../../../model/timeline/span.js';
import {fitted, shortened, widthOf} from '../../layout/width.js';
import {painted} from '../../theme/paint.js';
import type {Tone} from '../../theme/tone.js';
import type {View} from '../../view.js';

/** Where a thread stands in its room, from left to right: as if at the queue, at a core, or at its I/O. */
const STATIONS: Readonly<Record<LaneState, Place>> = {
  starting: 'queue',
  idle: 'queue',
  exited: 'queue',
  failed: 'queue',
  running: 'thread',
  ready: 'thread',
  locked: 'thread',
  suspended: 'thread',
  unexplained: 'thread',
  blocked: 'io',
  'in flight': 'io',
};

/** How far the stations are from the left of a room, as parts of its width. */
const SHARES: Readonly<Record<Place, number>> = {queue: 0, thread: 0.22, io: 0.5};

const columnOf = (place: Place, width: number): number => Math.floor(SHARES[place] * width);

/** Columns of a person, a dish and its number before a bar, and of the clock behind it. */
const BEFORE_BAR = 9;
const CLOCK = 7;
/** The shortest full bar beside which a clock is shown. */
const LEAST_BAR = 5;

/** A move is drawn for so long after it happened, µs, and in so many steps. */
export const TRAIL_US = 450_000;
const STEPS = 3;

/** Where and when a row is drawn. */
export type RowContext = {
  /** Columns inside the room, after the names. */
  readonly width: number;
  readonly nowUs: number;
  /** The longest I/O of the moment, µs: what a full bar stands for. */
  readonly longestUs: number;
  /** False: moves are not drawn, as motion is off or there are too many. */
  readonly motion: boolean;
};

/** A text in a tone. */
type Piece = readonly [text: string, tone: Tone];

const widthOfPieces = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, [text]) => sum + widthOf(text), 0);

/** A thread at its station, with its job; a trail shows where the job or the thread has just come from. */
export const threadText = (view: View, thread: PlacedThread, context: RowContext): string => {
  const {state, job, ended} = thread;
  const station = STATIONS[state];
  const came = job ? trailSteps(job.since, context) : 0;
  const went = ended ? trailSteps(ended.since, context) : 0;
  const pieces: readonly Piece[] = [personOf(view, state), ...workOf(view, thread, context)];
  return lineText(view, context, pieces, {station, from: job?.from ?? station, steps: came, left: went});
};

/** A job that waits for its thread. */
export const suspendedText = (view: View, job: PlacedJob, context: RowContext): string =>
  heldText(view, job, 'suspended', stateOf(view, 'suspended', job, context), context);

/** A job whose I/O is in flight while the thread is free; from when on it waits for the thread is marked. */
export const flyingText = (view: View, job: FlyingJob, context: RowContext): string => {
  const {text, theme, glyphs} = view;
  const pieces = stateOf(view, 'in flight', job, context);
  const [bar] = pieces;
  if (job.overdueSince === null || !bar) return heldText(view, job, 'in flight', pieces, context);
  const all = context.nowUs - job.since;
  const due = Math.max(1, Math.round((bar[0].length * (job.overdueSince - job.since)) / all));
  const late = text.clock((context.nowUs - job.overdueSince) / 1000);
  const marked: readonly Piece[] = [
    [bar[0].slice(0, due), bar[1]],
    [glyphs.overdue.repeat(bar[0].length - due), theme.bad],
    [` ${text.places.overdue} ${late}`, theme.bad],
  ];
  return heldText(view, job, 'in flight', marked, context);
};

const heldText = (
  view: View,
  job: PlacedJob,
  state: 'in flight' | 'suspended',
  pieces: readonly Piece[],
  context: RowContext,
): string => {
  const move = {station: STATIONS[state], from: job.from, steps: trailSteps(job.since, context), left: 0};
  return lineText(view, context, [...jobOf(view, job), ...pieces], move);
};

/** The names of the stations, each where it begins. */
export const captionsText = ({text, theme}: View, width: number): string => {
  const [core, io] = [columnOf('thread', width), columnOf('io', width)];
  const words = ' '.repeat(core) + fitted(text.places.core, io - core) + text.places.io;
  return painted(shortened(words, width), theme.quiet);
};

/** The steps of a move that are still to be drawn: 3, 2, 1, and 0 when it is over. */
const trailSteps = (since: number, {nowUs, motion}: RowContext): number => {
  const age = nowUs - since;
  if (!motion || age < 0 || age >= TRAIL_US) return 0;
  return STEPS - Math.floor((age / TRAIL_US) * STEPS);
};

const personOf = ({glyphs, pictures, theme}: View, state: LaneState): Piece =>
  state === 'starting' || state === 'exited'
    ? [`${glyphs[state]} `, theme.states[state].word]
    : [`${pictures.person} `, theme.states[state].word];

/** What a thread does: the job in its hands, and its state. */
const workOf = (view: View, thread: PlacedThread, context: RowContext): readonly Piece[] => {
  const {state, job, core, finished, failed} = thread;
  const {text, theme, glyphs, pictures, session} = view;
  if (session.run?.stage === 'over') {
    const lost: readonly Piece[] =
      failed > 0 ? [[`  ${glyphs.failed} ${text.failed(failed)}`, theme.bad]] : [];
    return [[`${glyphs.done} ${text.jobs(finished)}`, theme.plain], ...lost];
  }
  if (job === null) return [[text.states[state], theme.states[state].word]];
  const where: readonly Piece[] = core === null ? [] : [[` ${text.onCore(core)}`, theme.quiet]];
  const knife: readonly Piece[] =
    session.run?.plan.gil && state === 'running' ? [[` ${pictures.knife}`, theme.states.locked.word]] : [];
  return [...jobOf(view, job), ...stateOf(view, state, job, context), ...where, ...knife];
};

const jobOf = ({pictures, theme}: View, {job}: PlacedJob): readonly Piece[] => [
  [`${pictures.dish} ${job} `, theme.strong],
];

/** A state: as a bar that grows while I/O goes on, otherwise by its sign and word. */
const stateOf = (
  view: View,
  state: LaneState,
  {since}: PlacedJob,
  {width, nowUs, longestUs}: RowContext,
): readonly Piece[] => {
  const {text, theme, glyphs} = view;
  const tones = theme.states[state];
  const elapsed = Math.max(0, nowUs - since);
  const clock: Piece = [` ${text.clock(elapsed / 1000)}`, theme.plain];
  if (STATIONS[state] !== 'io') {
    return [
      [`${glyphs[state]} `, tones.cell],
      [text.states[state], tones.word],
      ...(state === 'running' ? [clock] : []),
    ];
  }
  const free = width - columnOf('io', width) - BEFORE_BAR;
  const hasClock = free - CLOCK >= LEAST_BAR;
  const room = Math.max(1, hasClock ? free - CLOCK : free);
  const length = Math.max(1, Math.min(room, Math.round((elapsed / Math.max(1, longestUs)) * room)));
  return [[glyphs[state].repeat(length), tones.cell], ...(hasClock ? [clock] : [])];
};

type Move = {
  readonly station: Place;
  readonly from: Place;
  /** Steps of the trail to the pieces, and of the trail of a job that has left to the right. */
  readonly steps: number;
  readonly left: number;
};

/** The columns of a way that are still to be drawn. */
const partOf = (columns: number, steps: number): number => Math.floor((columns * steps) / STEPS);

/** Pieces at their station, with the trail of a move behind them. */
const lineText = (view: View, {width}: RowContext, pieces: readonly Piece[], move: Move): string => {
  const {glyphs, theme} = view;
  const length = widthOfPieces(pieces);
  const at = Math.max(0, Math.min(columnOf(move.station, width), width - length));
  const free = Math.max(0, width - at - length);
  const cameBack = move.from === 'io' && move.station !== 'io';
  const before = partOf(at - Math.min(at, columnOf(move.from, width)), move.steps);
  const back = partOf(cameBack ? free : 0, move.steps);
  const leaving = partOf(free - back, move.left);
  return [
    ' '.repeat(at - before),
    painted(glyphs.more.repeat(before), theme.message),
    ...pieces.map(([text, tone]) => painted(text, tone)),
    painted(glyphs.less.repeat(back), theme.message),
    ' '.repeat(free - back - leaving),
    painted(glyphs.more.repeat(leaving), theme.live),
  ].join('');
};
