import type {RunEvent} from '../event/event.js';
import type {CpuSample} from '../run/cpu-samples.js';
import type {RunState} from '../run/run-state.js';
import type {Position, Track} from './seek.js';

/** How far after a moment a first count is looked for, µs, and in how many events; choices, and more than enough. */
const WITHIN_US = 250_000;
const MOST_EVENTS = 2000;

/** The events after a position of a tape in which the first counts stand. */
export const firstReadings = (track: Track, {count, atUs}: Position): readonly RunEvent[] =>
  track.events(count, Math.min(track.countAt(atUs + WITHIN_US), count + MOST_EVENTS));

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
