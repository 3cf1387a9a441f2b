import type {RunEvent} from '../event/event.js';
import type {CpuSample} from '../run/cpu-samples.js';
import type {RunState} from '../run/run-state.js';

/**
 * The state of a run at a moment, µs since its zero, with the first count of each thread from then on and no later
 * one: what a thread did at that moment lies between that count and the one before. `later`: the events after it.
 */
export const withFirstReadings = (run: RunState, atUs: number, later: readonly RunEvent[]): RunState => {
  const sampledAt = later.find(({type}) => type === 'sample')?.at ?? run.sampledAt;
  const cut = <Counted extends {readonly samples: readonly CpuSample[]}>(counted: Counted): Counted => {
    const {samples} = counted;
    const known = 2 + samples.findLastIndex(({at}) => at < atUs);
    return known < samples.length ? {...counted, samples: samples.slice(0, known)} : counted;
  };
  return {
    ...run,
    sampledAt,
    threads: run.threads.map(cut),
    processes: run.processes.map(process => ({...process, helpers: process.helpers.map(cut)})),
  };
};
