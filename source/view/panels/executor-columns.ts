import type {Executor, ExecutorTotals} from '../../model/executors.js';
import {letter} from '../../model/run.js';
import type {ExecutorColumn} from '../../text/text.js';
import {stateGlyph} from '../glyphs.js';
import type {Scene} from '../scene.js';
import type {Tone} from '../theme.js';
import {widthOf} from '../width.js';
import {widestState} from './geometry.js';

/** What a cell is written from. */
export type Context = {readonly scene: Scene; readonly wallUs: number; readonly wide: boolean};

/** A column of the table: what it says of an executor, and of all of them. */
export type Column = {
  readonly side: 'left' | 'right';
  readonly say: (context: Context, executor: Executor) => string;
  readonly sum: (context: Context, totals: ExecutorTotals) => string;
  readonly tone?: (executor: Executor) => Tone;
  /** The widest cell to expect, so that columns stand still while figures grow. */
  readonly room?: (context: Context) => number;
};

type Figures = Executor | ExecutorTotals;

const count = (of: (figures: Figures) => number): Column => ({
  side: 'right',
  say: (_, executor) => String(of(executor)),
  sum: (_, totals) => String(of(totals)),
});

const time = (of: (figures: Figures) => number): Column => ({
  side: 'right',
  say: (context, executor) => timed(context, of(executor)),
  sum: (context, totals) => timed(context, of(totals)),
  room: context => widthOf(timed({...context, wallUs: 99_000_000}, 99_000_000)),
});

/** A time and its part of the run's; where there is little room, the part alone. */
const timed = ({scene: {text}, wallUs, wide}: Context, us: number): string => {
  const share = text.share(wallUs > 0 ? us / wallUs : 0);
  return wide ? `${text.seconds(us / 1000)} ${share.padStart(5)}` : share;
};

const ident = (of: (executor: Executor) => number | null): Column => ({
  side: 'right',
  say: ({scene: {glyphs}}, executor) => String(of(executor) ?? glyphs.none),
  sum: () => '',
  tone: () => 'quiet',
  room: () => 5,
});

const place = (of: (executor: Executor) => number, all: (totals: ExecutorTotals) => number): Column => ({
  side: 'right',
  say: (_, executor) => String(of(executor)),
  sum: (_, totals) => String(all(totals)),
  tone: () => 'strong',
});

const state: Column = {
  side: 'left',
  say: ({scene: {text, glyphs}}, {present}) =>
    `${stateGlyph(present.state, glyphs)} ${text.states[present.state]}`,
  sum: ({scene: {text}}) => text.total,
  tone: ({present}) => present.state,
  room: ({scene}) => 2 + widestState(scene),
};

const holds: Column = {
  side: 'left',
  say: ({scene: {text}}, {holds, present: {job}}) =>
    holds === 0 ? '' : holds === 1 && job ? text.job(job.job) : text.jobs(holds),
  sum: ({scene: {text}}, {holds}) => text.jobs(holds),
  room: ({scene: {text, session}}) => widthOf(text.jobs(session.run?.plan.jobs ?? 1)),
};

const sessions: Column = {
  side: 'right',
  say: (_, executor) => lettersOf(executor.sessions),
  sum: (_, totals) => String(totals.sessions),
};

/** The table's columns from left to right. */
export const executorColumns: Readonly<Record<ExecutorColumn, Column>> = {
  process: place(
    ({process}) => process,
    ({processes}) => processes,
  ),
  thread: place(
    ({thread}) => thread,
    ({threads}) => threads,
  ),
  pid: ident(({pid}) => pid),
  tid: ident(({tid}) => tid),
  state,
  holds,
  done: count(({done}) => done),
  busy: time(({busyUs}) => busyUs),
  blocked: time(({blockedUs}) => blockedUs),
  sessions,
  sockets: count(({sockets}) => sockets),
  loopTicks: count(({loopTicks}) => loopTicks),
};

/** Which columns stay where there is little room, the most needed first. */
export const neededColumns: readonly ExecutorColumn[] = [
  'process',
  'thread',
  'state',
  'done',
  'busy',
  'sockets',
  'sessions',
  'loopTicks',
  'pid',
  'tid',
  'blocked',
  'holds',
];

const LETTERS = 4;

/** The letters of an executor's sessions; of many, how many they are too. */
const lettersOf = (places: readonly number[]): string => {
  const letters = places.slice(0, LETTERS).map(letter).join(' ');
  return places.length > LETTERS ? `${places.length}: ${letters} …` : letters;
};
