import type {HelperKind} from '../../source/model/event/event.js';
import type {JobInterval, TimedFact} from './scripted-runs.js';

/** How often the observer looks, ms. */
const INTERVAL_MS = 50;

/** What an observer would see of threads that compute during their turns and share so many cores fairly. */
export const threadSamples = (turns: readonly JobInterval[], cores: number): readonly TimedFact[] => {
  const seats = [...new Set(turns.map(({process, thread}) => `${process}.${thread}`))].sort();
  const figures = seats.map(() => ({ran: 0, ready: 0}));
  const end = Math.max(...turns.map(({to}) => to));
  const told: TimedFact[] = [];
  for (let at = INTERVAL_MS; at <= end + INTERVAL_MS; at += INTERVAL_MS) {
    const busy = seats.map(seat => busyWithin(turns, seat, at - INTERVAL_MS, at));
    const wanted = busy.reduce((sum, ms) => sum + ms, 0) / INTERVAL_MS;
    const threads = seats.flatMap((seat, i) => {
      const figure = figures[i];
      const ms = busy[i] ?? 0;
      if (!figure || (ms === 0 && at > INTERVAL_MS)) return [];
      // Turns are never quite equal.
      const ran =
        ms *
        Math.min(1, cores / Math.max(1, wanted)) *
        (wanted > cores ? 0.9 + ((i + at / INTERVAL_MS) % 5) / 20 : 1);
      figure.ran += ran;
      figure.ready += Math.max(0, ms - ran);
      const [process = 1, thread = 1] = seat.split('.').map(Number);
      const core = (i + (wanted > cores ? Math.floor(at / 150) : 0)) % cores;
      return [{process, thread, runUs: us(figure.ran), readyUs: us(figure.ready), core}];
    });
    told.push([at, {type: 'sample', threads, helpers: []}]);
  }
  return told;
};

const us = (ms: number): number => Math.round(ms * 1000);

const busyWithin = (turns: readonly JobInterval[], seat: string, from: number, to: number): number =>
  turns
    .filter(({process, thread}) => `${process}.${thread}` === seat)
    .reduce((sum, turn) => sum + Math.max(0, Math.min(to, turn.to) - Math.max(from, turn.from)), 0);

/** Looks at helper threads of the first process that run all the time between two moments, ms. */
export const helperSamples = (
  from: number,
  to: number,
  count: number,
  kind: HelperKind = 'libuv',
): readonly TimedFact[] => {
  const told: TimedFact[] = [];
  for (let at = from; at <= to; at += INTERVAL_MS) {
    const helpers = Array.from({length: count}, (_, i) => ({
      process: 1,
      tid: 48_500 + i,
      kind,
      runUs: us(at - from),
      readyUs: 0,
      core: (i + 2) % 4,
    }));
    told.push([at, {type: 'sample', threads: [], helpers}]);
  }
  return told;
};
