import type {ExecutorTotals} from '../../../model/figures/executor-totals.js';
import type {ExecutorFigures, RunTotals} from '../../../model/figures/executors.js';
import {type RunState, sessionLetter} from '../../../model/run/run-state.js';
import type {ExecutorColumn} from '../../../text/text.js';
import {widestState} from '../../layout/density.js';
import {widthOf} from '../../layout/width.js';
import type {Tone} from '../../theme/theme.js';
import type {View} from '../../view.js';

/** What a cell is written from. */
export type CellContext = {
  readonly view: View;
  readonly run: RunState;
  readonly wallUs: number;
  /** Whether times stand beside their shares. */
  readonly wide: boolean;
  /** Time that the libuv helper threads of a process worked, µs; of all processes without one. */
  readonly helpedUs: (process?: number) => number;
};

/** A column of the table: what it says of an executor, and of all of them. */
export type Column = {
  readonly align: 'left' | 'right';
  readonly cell: (context: CellContext, executor: ExecutorFigures) => string;
  readonly sum: (context: CellContext, totals: RunTotals) => string;
  /** Its head where the strategy decides it; else the language has one word. */
  readonly head?: (view: View) => string;
  readonly tone?: (view: View, executor: ExecutorFigures) => Tone;
  /** The widest cell to expect, so that columns stand still while figures grow. */
  readonly room?: (context: CellContext) => number;
};

/** A number; a dash where it is not measured. */
const count = (of: (figures: ExecutorTotals) => number | null): Column => {
  const cell = ({view}: CellContext, figures: ExecutorTotals): string =>
    String(of(figures) ?? view.glyphs.none);
  return {align: 'right', cell, sum: cell};
};

/** A time, and its part of the run's where there is room. */
const time = (of: (figures: ExecutorTotals) => number): Column => ({
  align: 'right',
  cell: (context, executor) => timeText(context, of(executor)),
  sum: (context, totals) => timeText(context, of(totals)),
  room: roomForTime,
});

const LONG_US = 99_000_000;

const roomForTime = (context: CellContext): number =>
  widthOf(timeText({...context, wallUs: LONG_US}, LONG_US));

const timeText = ({view: {text}, wallUs, wide}: CellContext, us: number): string => {
  const share = text.share(wallUs > 0 ? us / wallUs : 0);
  return wide ? `${text.seconds(us / 1000)} ${share.padStart(5)}` : share;
};

/** A number that the system gave, which cannot be added up. */
const identifier = (of: (executor: ExecutorFigures) => number | null, room = 5): Column => ({
  align: 'right',
  cell: ({view: {glyphs}}, executor) => String(of(executor) ?? glyphs.none),
  sum: () => '',
  tone: ({theme}) => theme.quiet,
  room: () => room,
});

/** The number of a process or thread, and how many there are. */
const number = (of: (executor: ExecutorFigures) => number, all: (totals: RunTotals) => number): Column => ({
  align: 'right',
  cell: (_, executor) => String(of(executor)),
  sum: (_, totals) => String(all(totals)),
  tone: ({theme}) => theme.strong,
});

const state: Column = {
  align: 'left',
  cell: ({view: {text, glyphs}}, {current}) => `${glyphs[current.state]} ${text.states[current.state]}`,
  sum: ({view: {text}}) => text.total,
  tone: ({theme}, {current}) => theme.states[current.state].word,
  room: ({view}) => 2 + widestState(view),
};

const holds: Column = {
  align: 'left',
  cell: ({view: {text}}, {heldJobs, current: {job}}) =>
    heldJobs === 0 ? '' : heldJobs === 1 && job ? text.job(job.job) : text.jobs(heldJobs),
  sum: ({view: {text}}, {heldJobs}) => text.jobs(heldJobs),
  room: ({view: {text}, run}) => widthOf(text.jobs(run.plan.jobs)),
};

const sessions: Column = {
  align: 'right',
  cell: (_, executor) => lettersOf(executor.sessions),
  sum: (_, totals) => String(totals.sessions),
};

/** Helper threads work for a process, so its first thread stands for it. */
const helped: Column = {
  align: 'right',
  cell: (context, {process, thread}) => (thread === 1 ? timeText(context, context.helpedUs(process)) : ''),
  sum: context => timeText(context, context.helpedUs()),
  room: roomForTime,
};

const loop: Column = {
  align: 'right',
  cell: ({view: {text, glyphs}}, {loop}) => (loop ? text.share(loop.utilisation) : glyphs.none),
  sum: () => '',
};

/** The columns of the table from left to right. */
export const executorColumns: Readonly<Record<ExecutorColumn, Column>> = {
  process: number(
    ({process}) => process,
    ({processes}) => processes,
  ),
  thread: number(
    ({thread}) => thread,
    ({threads}) => threads,
  ),
  pid: identifier(({pid}) => pid),
  tid: identifier(({tid}) => tid),
  state,
  holds,
  done: count(({endedJobs}) => endedJobs),
  busy: time(({runningUs}) => runningUs),
  ready: time(({readyUs}) => readyUs),
  waits: {
    ...time(({blockedUs, inFlightUs}) => blockedUs + inFlightUs),
    head: ({text, strategy}) => text.states[strategy.waits],
  },
  locked: time(({lockedUs}) => lockedUs),
  core: identifier(({core}) => core, 1),
  gaveUp: count(({gaveUp}) => gaveUp),
  takenOff: count(({takenOff}) => takenOff),
  helped,
  loop,
  sessions,
  sockets: count(({sockets}) => sockets),
  loopTicks: count(({loopTicks}) => loopTicks),
};

const LETTERS = 4;

/** The letters of an executor's sessions; of many, how many they are too. */
const lettersOf = (places: readonly number[]): string => {
  const letters = places.slice(0, LETTERS).map(sessionLetter).join(' ');
  return places.length > LETTERS ? `${places.length}: ${letters} …` : letters;
};
