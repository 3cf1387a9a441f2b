import type {ExecutorFigures} from '../../model/figures/executors.js';
import {type RunState, sessionLetter} from '../../model/run/run-state.js';
import type {ExecutorColumn} from '../../text/text.js';
import {stateGlyph} from '../glyphs.js';
import {widthOf} from '../width.js';
import {type Column, count, ident, place, roomForTime, time, timed} from './executor-cells.js';
import {widestState} from './geometry.js';

const state: Column = {
  side: 'left',
  say: ({scene: {text, glyphs}}, {current}) =>
    `${stateGlyph(current.state, glyphs)} ${text.states[current.state]}`,
  sum: ({scene: {text}}) => text.total,
  tone: ({current}) => current.state,
  room: ({scene}) => 2 + widestState(scene),
};

const holds: Column = {
  side: 'left',
  say: ({scene: {text}}, {heldJobs, current: {job}}) =>
    heldJobs === 0 ? '' : heldJobs === 1 && job ? text.job(job.job) : text.jobs(heldJobs),
  sum: ({scene: {text}}, {heldJobs}) => text.jobs(heldJobs),
  room: ({scene: {text, session}}) => widthOf(text.jobs(session.run?.plan.jobs ?? 1)),
};

const sessions: Column = {
  side: 'right',
  say: (_, executor) => lettersOf(executor.sessions),
  sum: (_, totals) => String(totals.sessions),
};

/** Helpers work for a process, so its first thread stands for it. */
const helped: Column = {
  side: 'right',
  say: (context, {process, thread}) => (thread === 1 ? timed(context, context.helpedUs(process)) : ''),
  sum: context => timed(context, context.helpedUs()),
  room: roomForTime,
};

const loop: Column = {
  side: 'right',
  say: ({scene: {text, glyphs}}, {loop}) => (loop ? text.share(loop.utilisation) : glyphs.none),
  sum: () => '',
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
  done: count(({endedJobs}) => endedJobs),
  busy: time(({runningUs}) => runningUs),
  ready: time(({readyUs}) => readyUs),
  waits: {
    ...time(({blockedUs, inFlightUs}) => blockedUs + inFlightUs),
    head: ({text, strategy}) => text.states[strategy.waits],
  },
  locked: time(({lockedUs}) => lockedUs),
  core: ident(({core}) => core, 1),
  gaveUp: count(({gaveUp}) => gaveUp),
  takenOff: count(({takenOff}) => takenOff),
  helped,
  loop,
  sessions,
  sockets: count(({sockets}) => sockets),
  loopTicks: count(({loopTicks}) => loopTicks),
};

/** Columns that stay where there is little room, the most needed first. */
const NEEDED: readonly ExecutorColumn[] = [
  'process',
  'thread',
  'state',
  'done',
  'busy',
  'ready',
  'locked',
  'waits',
  'core',
  'helped',
  'sockets',
  'sessions',
  'takenOff',
  'gaveUp',
  'loop',
  'loopTicks',
  'pid',
  'tid',
  'holds',
];

/** What only the kernel tells. */
export const KERNEL: readonly ExecutorColumn[] = ['ready', 'core', 'gaveUp', 'takenOff'];

/** The columns in which this run has something to say, the most needed first. */
export const neededColumns = (
  run: RunState,
  executors: readonly ExecutorFigures[],
  helped: boolean,
): readonly ExecutorColumn[] => {
  const sessions = run.plan.urls.length > 0 || run.sessions.length > 0;
  const measured = executors.some(executor => executor.measured);
  const idle: Readonly<Partial<Record<ExecutorColumn, boolean>>> = {
    ...Object.fromEntries(KERNEL.map(id => [id, !measured])),
    locked: !run.plan.gil,
    helped: !helped,
    loop: executors.every(({loop}) => loop === null),
    sessions: !sessions,
    sockets: run.plan.urls.length === 0 && executors.every(({sockets}) => sockets === 0),
  };
  return NEEDED.filter(id => !idle[id]);
};

const LETTERS = 4;

/** The letters of an executor's sessions; of many, how many they are too. */
const lettersOf = (places: readonly number[]): string => {
  const letters = places.slice(0, LETTERS).map(sessionLetter).join(' ');
  return places.length > LETTERS ? `${places.length}: ${letters} …` : letters;
};
