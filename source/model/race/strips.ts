import type {RunState} from '../run/run-state.js';
import {edgeUs, niceStep, originUs} from '../timeline/axis.js';
import {entryKey, type RaceState} from './fold.js';
import type {Contestant, Entry} from './race.js';

/** A line of the race: an entry, its latest run, and what is known of it. */
export type Strip = {
  readonly entry: Entry;
  /** The run that goes on, or the latest whole one; null before its first. */
  readonly run: RunState | null;
  readonly isLive: boolean;
  /** What all its trials come to; null before the first one that counts. */
  readonly contestant: Contestant | null;
};

/** One strip an entry: in the order in which they were named, and fastest first once the race is over. */
export const stripsOf = ({settings, current, runs, result, outcome}: RaceState): readonly Strip[] => {
  const strips = (settings?.entries ?? []).map((entry): Strip => {
    const key = entryKey(entry);
    const live = current !== null && entryKey(current.entry) === key ? current.run : null;
    // Executors that still open have nothing to show: the run before stays meanwhile.
    const run = live?.firstQueuedAt == null ? (runs[key] ?? null) : live;
    return {
      entry,
      run,
      isLive: current !== null && entryKey(current.entry) === key,
      contestant: result?.contestants.find(one => entryKey(one) === key) ?? null,
    };
  });
  if (outcome === null) return strips;
  const place = (strip: Strip): number => strip.contestant?.wallMs.median ?? Number.POSITIVE_INFINITY;
  return strips.toSorted((a, b) => place(a) - place(b));
};

/** The shortest axis of a race that goes on, µs: the same as a run's; and in how many steps it has grown so far. */
const SHORTEST_US = 1_000_000;
const STEPS = 5;

/** How long the strips' common axis is, µs; `nowUs`: the present moment of the run that goes on. */
export const stripAxisUs = (strips: readonly Strip[], nowUs: number): number => {
  const shortest = strips.some(({isLive}) => isLive) ? SHORTEST_US : 1;
  const lengths = strips.flatMap(({run}) => (run === null ? [] : [edgeUs(run, nowUs) - originUs(run)]));
  const longest = Math.max(shortest, ...lengths);
  const step = niceStep(longest / STEPS);
  return Math.ceil(longest / step - 1e-9) * step;
};

/** The most jobs that any of them can hold at once: by its workers, and as many jobs as there are. */
export const mostAtOnce = (strips: readonly Strip[]): number => {
  const jobs = Math.max(1, ...strips.flatMap(({run}) => run?.plan.jobs ?? []));
  const shapes = strips.flatMap(({run}) =>
    run ? [run.shape.processes * run.shape.threads * run.shape.inFlight] : [],
  );
  return Math.min(jobs, Math.max(1, ...strips.map(({entry}) => entry.workers), ...shapes));
};
