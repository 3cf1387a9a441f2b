import type {ThreadFigures} from './event.js';

/** What the kernel had counted for a thread at a moment, µs since the run began. */
export type Point = ThreadFigures & {readonly at: number};

/** More points than this tell no more than a screen can show; so few are copied in less than 1 µs. */
const KEPT = 800;

/** A thread's points with one more, if there is one; they may come out of order. */
export const withPoint = (
  points: readonly Point[],
  at: number,
  figures: ThreadFigures | undefined,
): readonly Point[] => {
  if (figures === undefined) return points;
  const place = points.findLastIndex(known => known.at <= at) + 1;
  const all = points.toSpliced(place, 0, {...figures, at});
  return all.length > KEPT ? thinned(all) : all;
};

/**
 * About half as many, equally far apart however old they are, so that a run's beginning stays as clear as
 * its end. The figures only grow, so nothing is lost but detail.
 */
const thinned = (points: readonly Point[]): readonly Point[] => {
  const apart = ((points.at(-1)?.at ?? 0) - (points[0]?.at ?? 0)) / (KEPT / 2);
  let next = Number.NEGATIVE_INFINITY;
  return points.filter(({at}, index) => {
    const kept = at >= next || index === points.length - 1;
    if (kept) next = at + apart;
    return kept;
  });
};

/** The observer looks about 20 times a second: who is not named for so long has neither run nor got a core, µs. */
const SILENCE_US = 250_000;

/** A thread's points up to the observer's latest look, where that found nothing new for long. */
export const upToLook = (points: readonly Point[], lookedAt: number | null): readonly Point[] => {
  const last = points.at(-1);
  if (!last || lookedAt === null || lookedAt - last.at < SILENCE_US) return points;
  return [...points, {...last, at: lookedAt}];
};
