import type {Job} from '../run/run-state.js';
import type {Interval} from './intervals.js';

/** The times in which a job waited for a free connection, up to `now`: nothing of its I/O was under way yet. */
export const unconnectedIntervals = ({phases}: Job, now: number): readonly Interval[] =>
  phases.flatMap(({phase, from, to}) =>
    phase === 'queued' && from < now ? [{from, to: Math.min(to ?? now, now)}] : [],
  );

/** Every download passes this state for moments; shorter times are left out, µs. A choice. */
const NOTABLE_US = 1000;

/** Those of them that are worth showing. */
export const notablyUnconnected = (job: Job, now: number): readonly Interval[] =>
  unconnectedIntervals(job, now).filter(({from, to}) => to - from >= NOTABLE_US);

/** Whether a job waits for a free connection. */
export const isUnconnected = ({state, phases}: Job): boolean => {
  const last = phases.at(-1);
  return state === 'running' && last?.phase === 'queued' && last.to === null;
};
