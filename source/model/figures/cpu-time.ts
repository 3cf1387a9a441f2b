import type {ProcessState, RunState} from '../run/run-state.js';

/** User and system time of all processes that ran executors, from the first job queued on, ms. */
export const cpuMs = ({processes}: Pick<RunState, 'processes'>): number =>
  processes.reduce((sum, process) => sum + cpuUs(process), 0) / 1000;

const cpuUs = ({usage, firstUsage}: ProcessState): number => (usage?.cpuUs ?? 0) - (firstUsage?.cpuUs ?? 0);
