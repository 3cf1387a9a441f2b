import type {ExecutorTotals} from '../../model/figures/executor-totals.js';
import type {ExecutorFigures, RunTotals} from '../../model/figures/executors.js';
import type {RunState} from '../../model/run/run-state.js';
import type {Scene} from '../scene.js';
import type {Tone} from '../theme.js';
import {widthOf} from '../width.js';

/** What a cell is written from. */
export type Context = {
  readonly scene: Scene;
  readonly run: RunState;
  readonly wallUs: number;
  /** Whether times stand beside their shares. */
  readonly wide: boolean;
  /** Time that libuv's helper threads worked for this process; for all of them without one. */
  readonly helpedUs: (process?: number) => number;
};

/** A column of the table: what it says of an executor, and of all of them. */
export type Column = {
  readonly side: 'left' | 'right';
  readonly say: (context: Context, executor: ExecutorFigures) => string;
  readonly sum: (context: Context, totals: RunTotals) => string;
  /** Its head where the strategy decides it; else the language has one word. */
  readonly head?: (scene: Scene) => string;
  readonly tone?: (executor: ExecutorFigures) => Tone;
  /** The widest cell to expect, so that columns stand still while figures grow. */
  readonly room?: (context: Context) => number;
};

/** A number; where it is not measured, a dash. */
export const count = (of: (figures: ExecutorTotals) => number | null): Column => {
  const said = ({scene}: Context, figures: ExecutorTotals): string =>
    String(of(figures) ?? scene.glyphs.none);
  return {side: 'right', say: said, sum: said};
};

export const time = (of: (figures: ExecutorTotals) => number): Column => ({
  side: 'right',
  say: (context, executor) => timed(context, of(executor)),
  sum: (context, totals) => timed(context, of(totals)),
  room: roomForTime,
});

export const roomForTime = (context: Context): number =>
  widthOf(timed({...context, wallUs: 99_000_000}, 99_000_000));

/** A time and its part of the run's; where there is little room, the part alone. */
export const timed = ({scene: {text}, wallUs, wide}: Context, us: number): string => {
  const share = text.share(wallUs > 0 ? us / wallUs : 0);
  return wide ? `${text.seconds(us / 1000)} ${share.padStart(5)}` : share;
};

/** A number that the system gave, which cannot be added up. */
export const ident = (of: (executor: ExecutorFigures) => number | null, room = 5): Column => ({
  side: 'right',
  say: ({scene: {glyphs}}, executor) => String(of(executor) ?? glyphs.none),
  sum: () => '',
  tone: () => 'quiet',
  room: () => room,
});

/** One of several, by its number, and how many there are. */
export const place = (
  of: (executor: ExecutorFigures) => number,
  all: (totals: RunTotals) => number,
): Column => ({
  side: 'right',
  say: (_, executor) => String(of(executor)),
  sum: (_, totals) => String(all(totals)),
  tone: () => 'strong',
});
