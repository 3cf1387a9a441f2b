import type {RunEvent} from '../event/event.js';
import type {Gaps} from '../recording/problem.js';
import type {RunState} from '../run/run-state.js';
import type {Position} from './seek.js';

/** How many times as fast as it happened a recording can be played: the steps of the keys. */
export const SPEEDS: readonly number[] = [1 / 100, 1 / 50, 1 / 20, 1 / 10, 1 / 5, 1 / 2, 1, 2, 4, 8];

/** The speed before one is chosen: a run of a second takes ten. */
const FIRST_SPEED = 1 / 10;

/**
 * What is shown of the tape of a demonstration: its page, all that is known of it, as its fold has it, and its latest
 * fact up to the cursor; null before there is one.
 */
export type ReplayedStage = {
  readonly page: string;
  readonly whole: unknown;
  readonly fact: {readonly type: string} | null;
};

/** A marker that is given a name, and what of it is typed. */
export type Naming = {readonly marker: string; readonly text: string};

/** The audience's position on a tape: of a run, or of a demonstration. */
export type Playback = Position & {
  /** The number of the tape: that of the run that it holds. */
  readonly tape: number;
  readonly speed: number;
  /** Whether the cursor moves by itself. */
  readonly plays: boolean;
  /** The job that is lit; null: none. */
  readonly job: number | null;
  /** The latest event up to the cursor that can be named; null before there is one. */
  readonly event: RunEvent | null;
  /** The marker at the cursor that is given a name of one's own, and what of it is typed; null: none is. */
  readonly naming: Naming | null;
  /** Whether nothing later is known. */
  readonly isEnd: boolean;
  /** All that is known of a run of a file, or of an earlier one; null: it is the present run. */
  readonly whole: RunState | null;
  /** Set where the tape is that of a demonstration; null: it is that of a run. */
  readonly stage: ReplayedStage | null;
  /** What is missing in the recording; null where nothing is. */
  readonly gaps: Gaps | null;
};

/** How a tape is opened: how fast it plays at once, null: it stands still; and which events are missing in it. */
export type Opening = {readonly speed: number | null} & Pick<Playback, 'gaps'>;

/** A cursor that stands on a tape at that moment, µs. */
export const openPlayback = (tape: number, atUs: number): Playback => ({
  tape,
  count: 0,
  atUs,
  speed: FIRST_SPEED,
  plays: false,
  job: null,
  event: null,
  naming: null,
  isEnd: false,
  whole: null,
  stage: null,
  gaps: null,
});

/** The speed so many steps on, within the slowest and the fastest one. */
export const otherSpeed = (speed: number, by: number): number => {
  const at = SPEEDS.findIndex(step => step >= speed);
  const next = (at < 0 ? SPEEDS.length - 1 : at) + by;
  return SPEEDS[Math.max(0, Math.min(SPEEDS.length - 1, next))] ?? speed;
};

/** The job after that one among so many, or the one before it; null stands before the first and after the last. */
export const otherJob = (job: number | null, jobs: number, by: number): number | null => {
  const place = ((job ?? 0) + by + jobs + 1) % (jobs + 1);
  return place === 0 ? null : place;
};
