import type {Bound} from '../../model/options/choice.js';
import type {Terms} from './terms.js';

/** What bounds the jobs of a workload. */
export const bounds: Readonly<Record<Bound, string>> = {
  io: 'I/O-bound',
  cpu: 'CPU-bound',
  memory: 'memory-bound',
  cache: 'cache-bound',
  mixed: 'I/O- and CPU-bound',
};

/** Why a run of such jobs takes its time; `threads`: how many it has at a time, as one thread uses one core. */
export const boundReason = ({thread, core}: Terms, bound: Bound, threads: number): string => {
  const several = `only more ${core.other} help`;
  const alone = `one ${thread.one} uses one ${core.one}`;
  const reasons: Readonly<Record<Bound, string>> = {
    io: 'waiting can overlap',
    cpu: threads > 1 ? several : alone,
    memory: threads > 1 ? `${core.other} share one path to memory` : alone,
    cache: threads > 1 ? `each ${core.one} has its own cache` : alone,
    mixed: `waiting can overlap, computing needs ${core.other}`,
  };
  return `${bounds[bound]}: ${reasons[bound]}`;
};
