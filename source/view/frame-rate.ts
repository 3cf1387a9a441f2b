/** CPU time that this process has used up to a moment, and that moment, ms; the clock may begin anywhere. */
export type Used = {readonly cpuMs: number; readonly atMs: number};

/** Time to the first frame of a run and between two, ms: as a rule, and where each frame is expensive. */
export const FIRST_FRAME_MS = 125;
const MOST_MS = 1000;

/** The part of one core that the screen may take while a run is live: the cores are for the jobs. */
const SHARE = 0.08;

/**
 * The time to the next frame, ms, after one that came `beforeMs` after the frame before it. A screen that
 * takes more than its share paints less often; half of the way at a time, because single frames differ.
 */
export const nextFrameMs = (beforeMs: number, from: Used, to: Used): number => {
  const share = (to.cpuMs - from.cpuMs) / Math.max(1, to.atMs - from.atMs);
  const wanted = (beforeMs + (beforeMs * share) / SHARE) / 2;
  return Math.min(MOST_MS, Math.max(FIRST_FRAME_MS, wanted));
};
