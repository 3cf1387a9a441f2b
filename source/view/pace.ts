/** What this process has used up to a moment, and when that was, ms: the clock may begin anywhere. */
export type Used = {readonly cpuMs: number; readonly atMs: number};

/** Time between two frames, ms: as a rule, and where many lanes make each of them dear. */
const LEAST_MS = 125;
const MOST_MS = 500;

/** The part of one core that the screen may take while a run is on: the cores are for jobs. */
const SHARE = 0.08;

/** The time to the first frame of a run, ms. */
export const FIRST_MS = LEAST_MS;

/**
 * The time to the next frame, ms, after one that came `beforeMs` after the one before it. A screen that
 * takes more than its part paints less often; half of the way at a time, as single frames differ.
 */
export const nextFrameMs = (beforeMs: number, from: Used, to: Used): number => {
  const share = (to.cpuMs - from.cpuMs) / Math.max(1, to.atMs - from.atMs);
  const wanted = (beforeMs + (beforeMs * share) / SHARE) / 2;
  return Math.min(MOST_MS, Math.max(LEAST_MS, wanted));
};
