/** CPU time that this process has used up to a moment, and that moment, ms; the clock may begin anywhere. */
export type Used = {readonly cpuMs: number; readonly atMs: number};

/** The time between two looks at whether to paint, and so the shortest one between two frames, ms. */
export const LOOK_MS = 125;

/** The time between two frames while no job moves, and the longest one where each frame is expensive, ms. */
const CALM_MS = 500;
export const MOST_MS = 1000;

/** A move of a job is painted for so long, ms: a few frames. */
const MOVE_MS = 450;

/** The part of one core that the screen may take while a run is live: the cores are for the jobs. */
const SHARE = 0.065;

/** CPU time that can be saved for moves, and that can be owed, ms: a few frames. Choices. */
const MOST_CREDIT_MS = 100;
const MOST_DEBT_MS = 100;

/** A frame that takes longer than this has so many times its own CPU time before the next one, whatever its page asks for. */
const VERY_EXPENSIVE_MS = 400;
const REST = 4;

/** When the screen was painted last, and the CPU time that it may use now without taking more than its part. */
export type Pace = {
  readonly paintedAtMs: number;
  readonly looked: Used;
  readonly creditMs: number;
  /** CPU time of the last frame, as far as looks can tell, ms. */
  readonly frameMs: number;
};

/** The pace of a run that has just begun. */
export const openPace = (looked: Used): Pace => ({
  paintedAtMs: looked.atMs,
  looked,
  creditMs: MOST_CREDIT_MS,
  frameMs: 0,
});

/** What a look finds: the time since a job has moved, and the longest time between two frames of the page, ms. */
export type Scene = {readonly sinceMoveMs: number; readonly mostMs: number};

/**
 * The pace after a look, and whether to paint now: soon while a job moves, seldom while none does, and where
 * the screen has taken more than its part, as late as the page allows; the jobs' events have to be folded too.
 */
export const look = (
  {paintedAtMs, looked, creditMs, frameMs: before}: Pace,
  now: Used,
  {sinceMoveMs, mostMs}: Scene,
): readonly [Pace, paints: boolean] => {
  const usedMs = now.cpuMs - looked.cpuMs;
  const earned = SHARE * (now.atMs - looked.atMs) - usedMs;
  // The look before this one painted.
  const frameMs = looked.atMs === paintedAtMs ? usedMs : before;
  const credit = Math.max(-MOST_DEBT_MS, Math.min(MOST_CREDIT_MS, creditMs + earned));
  const since = now.atMs - paintedAtMs;
  const isDue = sinceMoveMs < MOVE_MS || since >= CALM_MS;
  const rests = frameMs > VERY_EXPENSIVE_MS && since < REST * frameMs;
  const paints = !rests && (since >= mostMs || (isDue && credit >= 0));
  return [{paintedAtMs: paints ? now.atMs : paintedAtMs, looked: now, creditMs: credit, frameMs}, paints];
};
