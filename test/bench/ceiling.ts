import type {LoopName} from './bare/loops.js';
import type {Compiled} from './compiled.js';
import {inC, ours, type Timer, timed} from './timed.js';

/** Passes of each copy: enough for the copies' starts not to matter. */
const PASSES = 25;

/** What does the work of the copies: the C program where there is a compiler, else the loop of the job. */
export const copied = (name: LoopName, compiled: Compiled | null): Timer =>
  compiled === null || name === 'sum bigint' ? ours(name, PASSES) : inC(name, PASSES, compiled);

/** How many times as much so many copies of a loop get done at once as one copy alone: what the machine allows. */
export const ceiling = async (timer: Timer, copies: number): Promise<number> => {
  const {ms: alone} = await timed(timer);
  const together = await Promise.all(Array.from({length: copies}, () => timed(timer)));
  return together.reduce((sum, {ms}) => sum + alone / ms, 0);
};
