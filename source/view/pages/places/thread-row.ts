import type {FlyingJob, PlacedJob, PlacedThread} from '../../../model/placement/placed.js';
import type {LaneState} from '../../../model/timeline/span.js';
import {largeDigits, largePerson, type Scale} from '../../layout/large-signs.js';
import {widest, widthOf} from '../../layout/width.js';
import type {Tone} from '../../theme/tone.js';
import type {View} from '../../view.js';
import {type Piece, type RowContext, rowTexts, trailSteps} from './row-line.js';
import {columnOf, STATIONS} from './stations.js';

/** Columns of the marks of a thread and its job and of the job's number before a bar, and of the clock behind it. */
const BEFORE_BAR: Readonly<Record<Scale, number>> = {1: 9, 3: 17, 5: 31};
const CLOCK = 7;
/** The shortest full bar beside which a clock is shown. */
const LEAST_BAR = 5;

/** The lines of a bar, and of a block of a state: no higher than digits, which leave half a line free. */
const BAR_LINES: Readonly<Record<Scale, number>> = {1: 1, 3: 2, 5: 5};

/** A thread at its station, with its job; a trail shows where the job has just come from. */
export const threadTexts = (view: View, thread: PlacedThread, context: RowContext): readonly string[] => {
  const {state, job, ended} = thread;
  const {text, theme, glyphs} = view;
  const station = STATIONS[state];
  const hasFailed = ended !== null && view.run?.jobs[ended.job - 1]?.state === 'failed';
  const way = hasFailed ? {end: glyphs.failed, tone: theme.bad} : {end: glyphs.more, tone: theme.live};
  return rowTexts(view, context, {
    station,
    from: job?.from ?? station,
    steps: job ? trailSteps(job.since, context) : 0,
    pieces: [...personOf(view, thread, context), ...workOf(view, thread, context)],
    word: station === 'io' ? [text.states[state], theme.states[state].word] : null,
    left: ended && {...way, steps: trailSteps(ended.since, context)},
  });
};

/** A job that waits for its thread, or for a connection. */
export const waitingTexts = (
  view: View,
  job: PlacedJob,
  state: 'suspended' | 'unconnected',
  context: RowContext,
): readonly string[] => heldTexts(view, job, state, stateOf(view, state, job, context), context);

/** A job whose I/O is in flight while the thread is free; from when on it waits for the thread is marked. */
export const flyingTexts = (view: View, job: FlyingJob, context: RowContext): readonly string[] => {
  const {text, theme, glyphs} = view;
  if (job.overdueSince === null) {
    return heldTexts(view, job, 'in flight', stateOf(view, 'in flight', job, context), context);
  }
  const late = text.clock((context.nowUs - job.overdueSince) / 1000);
  const words = ` ${text.places.overdue} ${late}`;
  const length = Math.max(2, Math.min(barLength(job, context), barRoom(context) - widthOf(words)));
  const share = (job.overdueSince - job.since) / (context.nowUs - job.since);
  const due = Math.max(1, Math.min(length - 1, Math.round(length * share)));
  const marked: readonly Piece[] = [
    block(glyphs['in flight'], due, theme.states['in flight'].cell, context),
    block(glyphs.overdue, length - due, theme.bad, context),
    [words, theme.bad],
  ];
  return heldTexts(view, job, 'in flight', marked, context);
};

const heldTexts = (
  view: View,
  job: PlacedJob,
  state: 'in flight' | 'suspended' | 'unconnected',
  pieces: readonly Piece[],
  context: RowContext,
): readonly string[] =>
  rowTexts(view, context, {
    station: STATIONS[state],
    from: job.from,
    steps: trailSteps(job.since, context),
    pieces: [...jobOf(view, job, context), ...pieces],
  });

/** A thread, in the colour of its state; after the run every one stands there, as its work is counted. */
const personOf = (
  {glyphs, pictures, theme, ascii, run}: View,
  {state}: PlacedThread,
  {scale}: RowContext,
): readonly Piece[] => {
  const isOver = run?.stage === 'over';
  const tone = isOver ? theme.plain : theme.states[state].word;
  if (!isOver && (state === 'starting' || state === 'exited')) return [[`${glyphs[state]} `, tone]];
  if (scale === 1) return [[`${pictures.person} `, tone]];
  return [
    [largePerson(ascii, scale), tone],
    ['  ', tone],
  ];
};

/** What a thread does: the job in its hands, and its state. */
const workOf = (view: View, thread: PlacedThread, context: RowContext): readonly Piece[] => {
  const {state, job, core, finished, failed} = thread;
  const {text, theme, glyphs, session} = view;
  if (session.run?.stage === 'over') {
    const lost: readonly Piece[] =
      failed > 0 ? [[`  ${glyphs.failed} ${text.failed(failed)}`, theme.bad]] : [];
    const words: Piece = [`${glyphs.done} ${text.jobs(finished)}`, theme.plain];
    return [...shareOf(view, finished, context), words, ...lost];
  }
  if (thread.blockedSince !== null) return blockedOf(view, thread.blockedSince, state, context);
  if (job === null) return [[text.states[state], theme.states[state].word]];
  const where: readonly Piece[] = core === null ? [] : [[` ${text.onCore(core)}`, theme.quiet]];
  return [...jobOf(view, job, context), ...stateOf(view, state, job, context), ...where];
};

/** What a thread does whose event loop a user has blocked, and for how long. */
const blockedOf = (
  {text, theme, glyphs}: View,
  since: number,
  state: LaneState,
  context: RowContext,
): readonly Piece[] => [
  block(glyphs[state], context.scale, theme.states[state].cell, context),
  [` ${text.places.blocking}`, theme.bad],
  [` ${text.clock(Math.max(0, context.nowUs - since) / 1000)}`, theme.plain],
];

/** After the run, where rows are large: the part of all jobs that a thread finished, as a bar. */
const shareOf = ({glyphs, theme, run}: View, finished: number, context: RowContext): readonly Piece[] => {
  if (context.scale === 1 || finished === 0) return [];
  const most = Math.floor(context.width / 2);
  const columns = Math.max(1, Math.round((finished / (run?.plan.jobs ?? finished)) * most));
  return [block(glyphs.bar, columns, theme.quiet, context), ['  ', {}]];
};

/** A sign and the number of a job, as large as the row; what stands behind the numbers of all jobs begins in one column. */
const jobOf = (
  {pictures, theme, ascii, lit, run}: View,
  {job}: PlacedJob,
  {scale}: RowContext,
): readonly Piece[] => {
  const tone = job === lit ? theme.chosen : theme.strong;
  const digits = String(run?.plan.jobs ?? job).length;
  if (scale === 1) return [[`${pictures.job} ${String(job).padEnd(digits)} `, tone]];
  const number = largeDigits(String(job), ascii, scale);
  const columns = widest(largeDigits('0'.repeat(digits), ascii, scale));
  return [
    [`${pictures.job} `, tone],
    [number, tone],
    [' '.repeat(columns - widest(number) + 2), {}],
  ];
};

/** A state: as a bar that grows while I/O goes on, otherwise by its sign and word; what computes has the lock, if there is one. */
const stateOf = (view: View, state: LaneState, job: PlacedJob, context: RowContext): readonly Piece[] => {
  const {text, theme, glyphs, pictures, run} = view;
  const tones = theme.states[state];
  const lock: readonly Piece[] = run?.plan.gil ? [[` ${pictures.lock}`, theme.states.locked.word]] : [];
  const clock: Piece = [` ${text.clock(elapsed(job, context) / 1000)}`, theme.plain];
  if (STATIONS[state] !== 'io') {
    return [
      block(glyphs[state], context.scale, tones.cell, context),
      [` ${text.states[state]}`, tones.word],
      ...(state === 'running' ? [...lock, clock] : []),
    ];
  }
  const bar = block(glyphs[state], barLength(job, context), tones.cell, context);
  return hasClock(context) ? [bar, clock] : [bar];
};

const elapsed = ({since}: PlacedJob, {nowUs}: RowContext): number => Math.max(0, nowUs - since);

/** A sign as often as there are columns, and as high as bars are in the row. */
const block = (sign: string, columns: number, tone: Tone, {scale}: RowContext): Piece => {
  const line = sign.repeat(columns);
  if (scale === 1) return [line, tone];
  const bar = Array<string>(BAR_LINES[scale]).fill(line);
  return [[...bar, ...Array<string>(scale - bar.length).fill(' '.repeat(columns))], tone];
};

/** Columns of a bar and what stands behind it. */
const barRoom = ({width, scale}: RowContext): number => width - columnOf('io', width) - BEFORE_BAR[scale];

const hasClock = (context: RowContext): boolean => barRoom(context) - CLOCK >= LEAST_BAR;

/** The columns of a bar for the time that a job has been at its I/O. */
const barLength = (job: PlacedJob, context: RowContext): number => {
  const room = Math.max(1, barRoom(context) - (hasClock(context) ? CLOCK : 0));
  const share = elapsed(job, context) / Math.max(1, context.longestUs);
  return Math.max(1, Math.min(room, Math.round(share * room)));
};
