import type {LoopBlock, ThreadState} from '../run/run-state.js';
import type {Interval} from './intervals.js';

const NONE: readonly Interval[] = [];

/** The times in which a thread computed for no job because a user asked it to; one that lasts has no end yet. */
export const blocksOf = (
  blocks: readonly LoopBlock[],
  {process, thread, exitedAt}: Pick<ThreadState, 'process' | 'thread' | 'exitedAt'>,
): readonly Interval[] =>
  blocks.length === 0
    ? NONE
    : blocks
        .filter(block => block.process === process && block.thread === thread)
        .map(({from, to}) => ({from, to: to ?? exitedAt ?? Number.POSITIVE_INFINITY}));

/** The one of them around a moment. */
export const blockAt = (blocks: readonly Interval[], now: number): Interval | undefined =>
  blocks.find(({from, to}) => from <= now && now < to);
