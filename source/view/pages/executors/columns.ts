import type {ExecutorTotals} from '../../../model/figures/executor-totals.js';
import type {ExecutorFigures, RunTotals} from '../../../model/figures/executors.js';
import {type RunState, sessionLetter} from '../../../model/run/run-state.js';
import type {ExecutorColumn} from '../../../text/text.js';
import {widestState} from '../../layout/density.js';
import {widthOf} from '../../layout/width.js';
import type {Tone} from '../../theme/tone.js';
import type {RunView, View} from '../../view.js';

/** What cells are written from. */
export type TableContext = {
  readonly view: RunView;
  readonly run: RunState;
  readonly executors: readonly ExecutorFigures[];
  /** Whether the kernel's figures of any executor are known. */
  readonly measured: boolean;
  readonly wallUs: number;
  /** Whether times stand beside their shares. */
  readonly wide: boolean;
  /** Time that the libuv helper threads of a process worked, µs; of all processes without one. */
  readonly helpedUs: (process?: number) => number;
};

/** How a column is written: what it says of an executor, and of all of them. */
type Writing = {
  /** At the right, if absent. */
  readonly align?: 'left' | 'right';
  readonly cell: (context: TableContext, executor: ExecutorFigures) => string;
  /** Absent where it cannot be added up. */
  readonly sum?: (context: TableContext, totals: RunTotals) => string;
  readonly tone?: (view: View, executor: ExecutorFigures) => Tone;
  /** The widest cell to expect, so that columns stand still while figures grow. */
  readonly room?: (context: TableContext) => number;
};

/** A column of the table. */
export type Column = Writing & {
  readonly id: ExecutorColumn;
  /** Columns of a lower rank stay where there is little room. */
  readonly rank: number;
  /** Whether this run has something to say in it; always, if absent. */
  readonly useful?: (context: TableContext) => boolean;
  /** True: only the kernel can fill it. */
  readonly kernel?: boolean;
  /** Its head where the strategy decides it; else the language has one word. */
  readonly head?: (view: View) => string;
};

/** A number; a dash where it is not measured. */
const count = (of: (figures: ExecutorTotals) => number | null): Writing => {
  const cell = ({view}: TableContext, figures: ExecutorTotals): string =>
    String(of(figures) ?? view.glyphs.none);
  return {cell, sum: cell};
};

/** A time, and its part of the run's where there is room. */
const time = (of: (figures: ExecutorTotals) => number): Writing => ({
  cell: (context, executor) => timeText(context, of(executor)),
  sum: (context, totals) => timeText(context, of(totals)),
  room: roomForTime,
});

const LONG_US = 99_000_000;

const roomForTime = (context: TableContext): number =>
  widthOf(timeText({...context, wallUs: LONG_US}, LONG_US));

const timeText = ({view: {text}, wallUs, wide}: TableContext, us: number): string => {
  const share = text.share(wallUs > 0 ? us / wallUs : 0);
  return wide ? `${text.seconds(us / 1000)} ${share.padStart(5)}` : share;
};

/** A number that the system gave, which cannot be added up. */
const identifier = (of: (executor: ExecutorFigures) => number | null, room = 5): Writing => ({
  cell: ({view: {glyphs}}, executor) => String(of(executor) ?? glyphs.none),
  tone: ({theme}) => theme.quiet,
  room: () => room,
});

/** The number of a process or thread, and how many there are. */
const number = (one: 'process' | 'thread', all: 'processes' | 'threads'): Writing => ({
  cell: (_, executor) => String(executor[one]),
  sum: (_, totals) => String(totals[all]),
  tone: ({theme}) => theme.strong,
});

const state: Writing = {
  align: 'left',
  cell: ({view: {text, glyphs}}, {current}) => `${glyphs[current.state]} ${text.states[current.state]}`,
  sum: ({view: {text}}) => text.total,
  tone: ({theme}, {current}) => theme.states[current.state].word,
  room: ({view}) => 2 + widestState(view),
};

const holds: Writing = {
  align: 'left',
  cell: ({view: {text}}, {heldJobs, current: {job}}) =>
    heldJobs === 0 ? '' : heldJobs === 1 && job ? text.job(job.job) : text.jobs(heldJobs),
  sum: ({view: {text}}, {heldJobs}) => text.jobs(heldJobs),
  room: ({view: {text}, run}) => widthOf(text.jobs(run.plan.jobs)),
};

const sessions: Writing = {
  cell: (_, executor) => lettersOf(executor.sessions),
  sum: (_, totals) => String(totals.sessions),
};

const LETTERS = 4;

/** The letters of an executor's sessions; of many, how many they are too. */
const lettersOf = (places: readonly number[]): string => {
  const letters = places.slice(0, LETTERS).map(sessionLetter).join(' ');
  return places.length > LETTERS ? `${places.length}: ${letters} …` : letters;
};

/** Helper threads work for a process, so its first thread stands for it. */
const helped: Writing = {
  cell: (context, {process, thread}) => (thread === 1 ? timeText(context, context.helpedUs(process)) : ''),
  sum: context => timeText(context, context.helpedUs()),
  room: roomForTime,
};

const loop: Writing = {
  cell: ({view: {text, glyphs}}, {loop}) => (loop ? text.share(loop.utilisation) : glyphs.none),
};

const hasUrls = ({run}: TableContext): boolean => run.plan.urls.length > 0;
const hasSessions = (context: TableContext): boolean => hasUrls(context) || context.run.sessions.length > 0;
const hasSockets = (context: TableContext): boolean =>
  hasUrls(context) || context.executors.some(({sockets}) => sockets > 0);
const hasLoops = ({executors}: TableContext): boolean => executors.some(executor => executor.loop !== null);
const waitsHead = ({text, strategy}: View): string => text.states[strategy.waits];

/** The columns of the table from left to right. */
export const executorColumns: readonly Column[] = [
  {id: 'process', rank: 1, ...number('process', 'processes')},
  {id: 'thread', rank: 2, ...number('thread', 'threads')},
  {id: 'pid', rank: 17, ...identifier(({pid}) => pid)},
  {id: 'tid', rank: 18, ...identifier(({tid}) => tid)},
  {id: 'state', rank: 3, ...state},
  {id: 'holds', rank: 19, ...holds},
  {id: 'done', rank: 4, ...count(({finishedJobs}) => finishedJobs)},
  {id: 'busy', rank: 5, ...time(({runningUs}) => runningUs)},
  {id: 'ready', rank: 6, kernel: true, ...time(({readyUs}) => readyUs)},
  {id: 'waits', rank: 8, head: waitsHead, ...time(({blockedUs, inFlightUs}) => blockedUs + inFlightUs)},
  {id: 'locked', rank: 7, useful: ({run}) => run.plan.gil, ...time(({lockedUs}) => lockedUs)},
  {id: 'core', rank: 9, kernel: true, ...identifier(({core}) => core, 1)},
  {id: 'gaveUp', rank: 14, kernel: true, ...count(({gaveUp}) => gaveUp)},
  {id: 'takenOff', rank: 13, kernel: true, ...count(({takenOff}) => takenOff)},
  {id: 'helped', rank: 10, useful: ({helpedUs}) => helpedUs() > 0, ...helped},
  {id: 'loop', rank: 15, useful: hasLoops, ...loop},
  {id: 'sessions', rank: 12, useful: hasSessions, ...sessions},
  {id: 'sockets', rank: 11, useful: hasSockets, ...count(({sockets}) => sockets)},
  {id: 'loopTicks', rank: 16, ...count(({loopTicks}) => loopTicks)},
];
