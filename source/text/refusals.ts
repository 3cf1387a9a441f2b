import type {Problem} from '../model/event/event.js';
import type {StrategyName} from '../model/event/plan.js';
import type {FileProblem} from '../model/lesson/file-problem.js';
import type {ConfinementObstacle} from '../model/options/machine.js';
import type {CommandType} from '../model/options/option-type.js';
import type {RecordingProblem} from '../model/recording/problem.js';
import type {Workload} from '../workloads/contract.js';
import type {ModuleProblem} from '../workloads/module/probe-failures.js';
import type {EnglishOptionWords} from './help.js';

type About = 'otherWork' | 'notWith';

/** Why some options cannot stand with some work or beside others; the rows of the options decide which. */
export type OptionRefusals = {
  readonly [Id in keyof EnglishOptionWords as keyof EnglishOptionWords[Id] & About extends never
    ? never
    : Id]: Pick<EnglishOptionWords[Id], keyof EnglishOptionWords[Id] & About>;
};

/** What an option takes: its type, and its id where help has words for the end of its range. */
export type Taken = {readonly flag: string; readonly type: CommandType; readonly option: string | null};

/** What keeps a file from being written, by the system's codes; ENXIO: it is a pipe that nothing reads. */
export const recordObstacles = [
  'EEXIST',
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'EACCES',
  'EPERM',
  'EROFS',
  'ENXIO',
  'ENOSPC',
  'EDQUOT',
  'EFBIG',
  'ENAMETOOLONG',
] as const;

export type RecordObstacle = (typeof recordObstacles)[number];

/** Names that are close to what was typed; none where there is nothing close. */
export type Hints = readonly string[];

/**
 * What is wrong with the arguments, and what would be right, on one line each. `given`: what was typed, printable
 * and quoted; `flag`: the option as it is typed, `--jobs`.
 */
export type Refusals = {
  readonly commandFirst: (command: string) => string;
  readonly commandUnknown: (given: string, hints: Hints, names: readonly string[]) => string;
  readonly otherCommand: (flag: string, commands: readonly string[], instead: string | null) => string;
  readonly optionUnknown: (flag: string, hints: Hints) => string;
  /** `flags`: as help has them, `-n, --jobs <number>`. */
  readonly valueMissing: (flags: string) => string;
  readonly oneTooMany: (given: string, hints: Hints) => string;
  readonly workMissing: (names: readonly string[]) => string;
  readonly workUnknown: (given: string, hints: Hints, names: readonly string[]) => string;
  readonly notAFile: (given: string) => string;
  readonly refused: (taken: Taken, given: string, hints: Hints) => string;

  /** An option that means nothing to the work; `takers`: the work that takes it. */
  readonly otherWork: (
    flag: string,
    option: string,
    takers: readonly Pick<Workload, 'name' | 'byPath'>[],
  ) => string;
  readonly notWith: (flag: string, option: string, other: string) => string;
  readonly otherStrategy: (flag: string, strategies: readonly string[]) => string;
  /** An option that means nothing to what is made of a recording. */
  readonly otherExport: (flag: string, exports: readonly string[]) => string;
  /** An option that means nothing to the recording of a demonstration. */
  readonly ofRunsAlone: (flag: string) => string;
  readonly standsFor: (flag: string, other: string, value: string) => string;
  readonly needs: (flag: string, other: string) => string;
  readonly unconfinable: (flag: string, obstacle: ConfinementObstacle) => string;

  readonly lessonUnknown: (given: string, hints: Hints, names: readonly string[]) => string;
  readonly lessonUnread: (given: string, reason: string) => string;
  readonly lessonWrong: (given: string, problem: FileProblem) => string;
  /** kitchens notes has no folder for the two to meet in; or one that other users could read. */
  readonly notesSystem: string;
  readonly notesFolder: (folder: string) => string;
  readonly debugFile: (given: string, reason: string) => string;
  /** `reason`: the system's words, where no obstacle is known. */
  readonly recordFile: (given: string, obstacle: RecordObstacle | null, reason: string) => string;

  /** A race of one contestant alone. */
  readonly raceAlone: (contestant: string) => string;
  /** A new example module: its ending is none of a module, or it exists or cannot be written. */
  readonly initEnding: (given: string) => string;
  readonly initFile: (given: string, obstacle: RecordObstacle | null, reason: string) => string;
  /** A file of inputs: it cannot be read, is too large (bytes), holds none, or one of its lines is no JSON. */
  readonly inputsUnread: (given: string, reason: string) => string;
  readonly inputsTooLarge: (given: string, most: number) => string;
  readonly inputsNone: (given: string) => string;
  readonly inputsLine: (given: string, line: number, reason: string) => string;
  /** No recording was named; null: standard input is meant. */
  readonly recordingMissing: string;
  readonly recording: (given: string | null, problem: RecordingProblem) => string;
  /** The recording that is replayed would be replaced. */
  readonly recordItself: (given: string) => string;
  /** A frame of no size, or of one that is not painted. */
  readonly frameSize: (given: string) => string;
  /** The ending of a file for results names no format; `endings`: those that do. */
  readonly exportEnding: (given: string, endings: readonly string[]) => string;
  readonly exportFile: (given: string, obstacle: RecordObstacle | null, reason: string) => string;
  /** `kitchens export` without a file, or without what to make of it. */
  readonly exportOfNothing: string;
  readonly exportMissing: (names: readonly string[]) => string;
  readonly exportedFile: (given: string, obstacle: RecordObstacle | null, reason: string) => string;
  readonly comparisonMissing: string;
  /** `hints`: strategies that are close to what was typed. */
  readonly comparisonUnread: (given: string, hints: Hints) => string;
  /** Both sides are the same, or `strategy` always has one worker. */
  readonly comparisonSame: (given: string) => string;
  readonly comparisonWorkers: (given: string, strategy: StrategyName) => string;
  readonly shellUnknown: (given: string | null, hints: Hints, shells: readonly string[]) => string;

  /** So many workers need more memory than is free, MB; `most` fit. */
  readonly noRoomFor: (
    workers: number,
    memory: {readonly needMb: number; readonly freeMb: number},
    most: number,
  ) => string;
  /** The working folder was deleted. */
  readonly noFolder: string;
  /** How to do without a terminal, a line each. */
  readonly noTerminal: readonly string[];
  /** What went wrong and what to try; see Text.failure. */
  readonly failure: (failure: Problem) => string;
  /** Why a user's own module cannot be run. */
  readonly module: (problem: ModuleProblem) => string;
};

/** What words of one language say of an option; '' where they say nothing of it. */
export const aboutOption = (
  words: OptionRefusals,
  option: string,
): {
  readonly otherWork?: (takers: string) => string;
  readonly notWith?: Readonly<Record<string, string>>;
} => (words as Readonly<Record<string, object>>)[option] ?? {};
