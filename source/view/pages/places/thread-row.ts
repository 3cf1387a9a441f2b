import type {FlyingJob, PlacedJob, PlacedThread} from '../../../model/placement/placed.js';
import type {LaneState} from '../../../model/timeline/span.js';
import {widthOf} from '../../layout/width.js';
import type {View} from '../../view.js';
import {type Piece, type RowContext, rowText, trailSteps} from './row-line.js';
import {columnOf, STATIONS} from './stations.js';

/** Columns of a person, a dish and its number before a bar, and of the clock behind it. */
const BEFORE_BAR = 9;
const CLOCK = 7;
/** The shortest full bar beside which a clock is shown. */
const LEAST_BAR = 5;

/** A thread at its station, with its job; a trail shows where the job has just come from. */
export const threadText = (view: View, thread: PlacedThread, context: RowContext): string => {
  const {state, job, ended} = thread;
  const {text, theme, glyphs} = view;
  const station = STATIONS[state];
  const hasFailed = ended !== null && view.run?.jobs[ended.job - 1]?.state === 'failed';
  const plate: Piece = hasFailed
    ? [`${glyphs.failed} ${ended.job}`, theme.bad]
    : [`${glyphs.more}${glyphs.more} ${ended?.job ?? ''}`, theme.live];
  const went = ended ? trailSteps(ended.since, context) : 0;
  return rowText(view, context, {
    station,
    from: job?.from ?? station,
    steps: job ? trailSteps(job.since, context) : 0,
    pieces: [personOf(view, state), ...workOf(view, thread, context)],
    aside: station === 'io' ? [text.states[state], theme.states[state].word] : null,
    left: went > 0 ? {piece: plate, steps: went} : null,
  });
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
  const late = text.clock((context.nowUs - job.overdueSince) / 1000);
  const words = ` ${text.places.overdue} ${late}`;
  const free = context.width - columnOf('io', context.width) - BEFORE_BAR - widthOf(words);
  const length = Math.max(2, Math.min(bar[0].length, free));
  const share = (job.overdueSince - job.since) / (context.nowUs - job.since);
  const due = Math.max(1, Math.min(length - 1, Math.round(length * share)));
  const marked: readonly Piece[] = [
    [glyphs['in flight'].repeat(due), bar[1]],
    [glyphs.overdue.repeat(length - due), theme.bad],
    [words, theme.bad],
  ];
  return heldText(view, job, 'in flight', marked, context);
};

const heldText = (
  view: View,
  job: PlacedJob,
  state: 'in flight' | 'suspended',
  pieces: readonly Piece[],
  context: RowContext,
): string =>
  rowText(view, context, {
    station: STATIONS[state],
    from: job.from,
    steps: trailSteps(job.since, context),
    pieces: [...jobOf(view, job), ...pieces],
  });

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
