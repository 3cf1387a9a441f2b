import type {MachineSample, RunState} from '../run/run-state.js';
import type {Interval} from '../timeline/intervals.js';

/** Shorter measurements say nothing, µs: the kernel counts in steps of 10 ms on each core. A choice. */
const LEAST_US = 100_000;

/** How many of a run's cores other programs had on average within a window; null where not measured. */
export const otherProgramsCores = ({machine}: RunState, {from, to}: Interval): number | null => {
  const [first, last] = [machine[0], machine.at(-1)];
  if (!first || !last) return null;
  const [begin, end] = [Math.max(from, first.at), Math.min(to, last.at)];
  if (end - begin < LEAST_US) return null;
  return Math.max(0, (othersUntil(machine, end) - othersUntil(machine, begin)) / (end - begin));
};

/** What other programs had until a moment between two samples, µs; between them in proportion. */
const othersUntil = (machine: readonly MachineSample[], moment: number): number => {
  const next = machine.findIndex(({at}) => at >= moment);
  const [before, after] = [machine[next - 1], machine[next]];
  const othersOf = ({busyUs, ownUs}: MachineSample): number => busyUs - ownUs;
  if (!after) return 0;
  if (!before) return othersOf(after);
  const share = (moment - before.at) / (after.at - before.at);
  return othersOf(before) + share * (othersOf(after) - othersOf(before));
};
