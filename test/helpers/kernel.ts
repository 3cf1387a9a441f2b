import type {HelperKind} from '../../source/model/event/event.js';
import type {Told, Turn} from './story.js';

/** How often the observer looks, ms. */
const EVERY = 50;

/** What an observer would see of threads that compute during their turns and share so many cores fairly. */
export const observed = (turns: readonly Turn[], cores: number): readonly Told[] => {
  const seats = [...new Set(turns.map(({process, thread}) => `${process}.${thread}`))].sort();
  const figures = seats.map(() => ({ran: 0, ready: 0}));
  const end = Math.max(...turns.map(({to}) => to));
  const told: Told[] = [];
  for (let at = EVERY; at <= end + EVERY; at += EVERY) {
    const busy = seats.map(seat => busyWithin(turns, seat, at - EVERY, at));
    const wanted = busy.reduce((sum, ms) => sum + ms, 0) / EVERY;
    const threads = seats.flatMap((seat, i) => {
      const figure = figures[i];
      const ms = busy[i] ?? 0;
      if (!figure || (ms === 0 && at > EVERY)) return [];
      // Turns are never quite equal.
      const ran =
        ms *
        Math.min(1, cores / Math.max(1, wanted)) *
        (wanted > cores ? 0.9 + ((i + at / EVERY) % 5) / 20 : 1);
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

const busyWithin = (turns: readonly Turn[], seat: string, from: number, to: number): number =>
  turns
    .filter(({process, thread}) => `${process}.${thread}` === seat)
    .reduce((sum, turn) => sum + Math.max(0, Math.min(to, turn.to) - Math.max(from, turn.from)), 0);

/** Looks at helper threads of the first process that run all the time between two moments, ms. */
export const helping = (
  from: number,
  to: number,
  count: number,
  kind: HelperKind = 'libuv',
): readonly Told[] => {
  const told: Told[] = [];
  for (let at = from; at <= to; at += EVERY) {
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
