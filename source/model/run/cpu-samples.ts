import type {ThreadFigures} from '../event/event.js';

/** What the kernel had counted for a thread at a moment, µs since the run began. */
export type Point = ThreadFigures & {readonly at: number};

/** Of any run about half as many are left at least, as a timeline has characters. So few are cheap to copy. */
const KEPT = 400;

/** A thread's points with one more, if there is one; they may come out of order. */
export const withPoint = (
  points: readonly Point[],
  at: number,
  figures: ThreadFigures | undefined,
): readonly Point[] => {
  if (figures === undefined) return points;
  const place = points.findLastIndex(known => known.at <= at) + 1;
  const all = points.toSpliced(place, 0, pointOf(at, figures));
  return all.length > KEPT ? thinned(all) : all;
};

/** Field by field: what spreading makes takes V8 ten times as long to read, and it is read for every frame. */
const pointOf = (at: number, {runUs, readyUs, core, gaveUp, takenOff}: ThreadFigures): Point =>
  gaveUp === undefined || takenOff === undefined
    ? {at, runUs, readyUs, core}
    : {at, runUs, readyUs, core, gaveUp, takenOff};

/**
 * About half as many, equally far apart however old they are, so that a run's beginning stays as clear as
 * its end. The figures only grow, so nothing is lost but detail.
 */
const thinned = (points: readonly Point[]): readonly Point[] => {
  const first = points[0]?.at ?? 0;
  const apart = ((points.at(-1)?.at ?? 0) - first) / (KEPT / 2);
  let stretch = -1;
  return points.filter(({at}, index) => {
    const own = Math.floor((at - first) / apart);
    const kept = own > stretch || index === points.length - 1;
    stretch = own;
    return kept;
  });
};

/** Two looks of the observer are less than this apart, µs; each tells of everybody who ran since the one before. */
export const LOOK_US = 125_000;

/** Who is not told of for so long has neither run nor got a core, µs. */
export const SILENCE_US = 250_000;

/** A thread's points up to the observer's latest look, where that found nothing new for long. */
export const upToLook = (points: readonly Point[], lookedAt: number | null): readonly Point[] => {
  const last = points.at(-1);
  if (!last || lookedAt === null || lookedAt - last.at < SILENCE_US) return points;
  return [...points, {...last, at: lookedAt}];
};
