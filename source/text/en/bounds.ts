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

/** Why a run of such jobs takes its time, whatever the strategy. */
export const boundReasons = ({core}: Terms): Readonly<Record<Bound, string>> => ({
  io: `${bounds.io}: waiting can overlap`,
  cpu: `${bounds.cpu}: only more ${core.other} help`,
  memory: `${bounds.memory}: ${core.other} share one path to memory`,
  cache: `${bounds.cache}: each ${core.one} has its own cache`,
  mixed: `${bounds.mixed}: waiting can overlap, computing needs ${core.other}`,
});
