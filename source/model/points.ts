import type {ThreadFigures} from './event.js';

/** What the kernel had counted for a thread at a moment, µs since the run began. */
export type Point = ThreadFigures & {readonly at: number};

/** More points than this tell no more than a screen can show. */
const KEPT = 2000;

/** A thread's points with one more, if there is one; they may come out of order. */
export const withPoint = (
  points: readonly Point[],
  at: number,
  figures: ThreadFigures | undefined,
): readonly Point[] => {
  if (figures === undefined) return points;
  const point = {...figures, at};
  const place = points.findLastIndex(known => known.at <= at) + 1;
  const all = place === points.length ? [...points, point] : points.toSpliced(place, 0, point);
  return all.length > KEPT ? thinned(all) : all;
};

/** Every second point of the older half; the figures only grow, so nothing is lost but detail. */
const thinned = (points: readonly Point[]): readonly Point[] =>
  points.filter((_, index) => index === 0 || index > KEPT / 2 || index % 2 === 0);
