import type {PlacedJob, PlacedThread} from '../../../model/placement/placement.js';
import type {LaneState} from '../../../model/timeline/span.js';
import {widthOf} from '../../layout/width.js';
import {painted} from '../../theme/paint.js';
import type {Tone} from '../../theme/tone.js';
import type {View} from '../../view.js';

/** Where a thread stands in its room, from left to right: at the queue, at a core, or at its I/O. */
type Station = 'queue' | 'core' | 'io';

const STATIONS: Readonly<Record<LaneState, Station>> = {
  starting: 'queue',
  idle: 'queue',
  exited: 'queue',
  failed: 'queue',
  running: 'core',
  ready: 'core',
  locked: 'core',
  suspended: 'core',
  unexplained: 'core',
  blocked: 'io',
  'in flight': 'io',
};

/** How far the stations are from the left of a room, as parts of its width. */
const SHARES: Readonly<Record<Station, number>> = {queue: 0, core: 0.22, io: 0.5};

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
  return lineText(view, context, pieces, {
    station,
    from: came > 0 ? 'queue' : station,
    steps: came,
    left: went,
  });
};

/** A job that its thread holds without executing it: its I/O is in flight, or it waits for the thread. */
export const heldText = (
  view: View,
  job: PlacedJob,
  state: 'in flight' | 'suspended',
  context: RowContext,
): string => {
  const steps = trailSteps(job.since, context);
  const pieces = [...jobOf(view, job), ...stateOf(view, state, job, context)];
  const station = STATIONS[state];
  return lineText(view, context, pieces, {station, from: steps > 0 ? 'queue' : station, steps, left: 0});
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
  const room = Math.max(1, Math.floor(width * (1 - SHARES.io)) - 14);
  const length = Math.max(1, Math.min(room, Math.round((elapsed / Math.max(1, longestUs)) * room)));
  return [[glyphs[state].repeat(length), tones.cell], clock];
};

type Move = {
  readonly station: Station;
  readonly from: Station;
  /** Steps of the trail before the pieces, and of the trail of a job that has left to the right. */
  readonly steps: number;
  readonly left: number;
};

/** Pieces at their station, with the trail of a move behind them. */
const lineText = (view: View, {width}: RowContext, pieces: readonly Piece[], move: Move): string => {
  const {glyphs, theme} = view;
  const length = widthOfPieces(pieces);
  const at = Math.max(0, Math.min(Math.floor(SHARES[move.station] * width), width - length));
  const begins = Math.floor(SHARES[move.from] * width);
  const trail = Math.floor(((at - begins) * move.steps) / STEPS);
  const free = Math.max(0, width - at - length);
  const leaving = Math.floor((free * move.left) / STEPS);
  return [
    ' '.repeat(at - trail),
    painted(glyphs.more.repeat(trail), theme.message),
    ...pieces.map(([text, tone]) => painted(text, tone)),
    ' '.repeat(free - leaving),
    painted(glyphs.more.repeat(leaving), theme.live),
  ].join('');
};
