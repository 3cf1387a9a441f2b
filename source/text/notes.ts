import type {Problem} from '../model/event/event.js';
import type {StrategyName} from '../model/event/plan.js';
import type {Gaps} from '../model/recording/problem.js';
import type {ModuleProblem} from '../workloads/module/probe-failures.js';
import type {InitText} from './init.js';
import type {RaceText} from './race.js';
import type {RecordObstacle} from './refusals.js';
import type {TeacherNotesText} from './teacher-notes.js';

/** How much there is to do in one job, in the workload's own unit. */
export type Size = {readonly amount: number; readonly unit: 'bytes' | 'n'};

/** What a pipe has brought so far. */
export type Piped = {readonly lines: number; readonly bytes: number; readonly isWaiting: boolean};

/** What is said on standard error beside the data, in the field's standard terms. */
export type Notes = {
  readonly failed: (job: number, label: string, reason: string) => string;
  /** What went wrong and what to try; see Text.failure. */
  readonly failure: (failure: Problem) => string;
  /** Why a user's own module cannot be run. */
  readonly module: (problem: ModuleProblem) => string;
  readonly runFailed: (reason: string) => string;
  readonly cancelled: (count: number) => string;
  /** A line that a job printed; null where it is not known whose it was. */
  readonly printed: (job: number | null, line: string) => string;
  /** How many characters more it printed than could be kept. */
  readonly printedMore: (job: number | null, characters: number) => string;
  readonly progress: (ended: number, total: number, running: number, seconds: number) => string;
  /** Executors are being opened. */
  readonly opening: (ready: number, total: number, seconds: number) => string;
  /** A user's own module is being imported, for so many seconds already of the most. */
  readonly importing: (path: string, seconds: number, most: number) => string;
  /**
   * A recording is being read from a pipe, which may bring more; `given`: its name, null: standard input; `isWaiting`:
   * nothing has come for a moment. Then, or from a file, it is checked: the part that is.
   */
  readonly readingPipe: (given: string | null, come: Piped) => string;
  readonly readingFile: (given: string | null, share: number) => string;
  readonly oneWorker: (strategy: StrategyName, asked: number) => string;
  /** Fewer threads or processes than were asked for, as memory is free for no more, MB. */
  readonly workersReduced: (strategy: StrategyName, asked: number, used: number, freeMb: number) => string;
  /** So many threads or processes take a great part of the free memory, MB. */
  readonly workersHeavy: (
    strategy: StrategyName,
    count: number,
    memory: {readonly needMb: number; readonly freeMb: number},
  ) => string;
  readonly polite: (host: string, most: number, asked: number) => string;
  /** The size is being found whose jobs suit this machine. */
  readonly calibrating: (workload: string) => string;
  /** It was found; `waits`: what a job waits for its server comes on top. */
  readonly calibrated: (workload: string, size: Size, ms: number, waits: boolean) => string;
  /** It could not be found, or not be written down. */
  readonly uncalibrated: (workload: string, reason: string) => string;
  readonly calibrationUnkept: (reason: string) => string;
  /** Standard output could not be written; `code`: the system's, `detail`: its words. */
  readonly outputBroke: (code: string, detail: string) => string;
  /** The recording that is replayed has no end; it goes as far as that moment, ms. */
  readonly recordingCut: (ms: number) => string;
  /** Events are missing within the recording that is read. */
  readonly recordingGaps: (gaps: Gaps) => string;
  /** A later moment was asked for than the last one, which is painted. */
  readonly lastMoment: (ms: number) => string;
  readonly recordingBroke: (file: string, obstacle: RecordObstacle | null, reason: string) => string;
  /** A file could not be made of a recording. */
  readonly exportBroke: (file: string, obstacle: RecordObstacle | null, reason: string) => string;
  /** How many times as fast as it happened a cast is, and how long it takes, s. */
  readonly castSpeed: (speed: number, seconds: number) => string;
  /** Texts in a table that a spreadsheet would calculate stand after an apostrophe. */
  readonly formulaCells: (count: number) => string;
  /** The file of what is remembered between launches. */
  readonly preferencesDamaged: string;
  readonly preferenceUnsaved: (reason: string) => string;
  readonly debugBroke: (reason: string) => string;
  /** The screen broke down; `log` is where that is written down, null where it could not be. */
  readonly crashed: (reason: string, log: string | null) => string;
  /** What the embedded server is for, a line each. */
  readonly market: (url: string, example: string) => readonly string[];
  readonly teacher: TeacherNotesText;
  readonly race: RaceText;
  readonly init: InitText;
};
