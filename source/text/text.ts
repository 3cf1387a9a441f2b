import type {HelperKind, Phase, Problem, Result} from '../model/event/event.js';
import type {Plan, Shape, StrategyName} from '../model/event/plan.js';
import type {Disturbance} from '../model/figures/disturbance.js';
import type {RunBreakdown} from '../model/figures/run-breakdown.js';
import type {Vocabulary} from '../model/options/appearance.js';
import type {Bound, Nature} from '../model/options/choice.js';
import type {HeaderOptionId} from '../model/options/option-values.js';
import type {JobState} from '../model/run/run-state.js';
import type {CodeLanguage} from '../model/session/code-strip.js';
import type {HistoryRow} from '../model/session/history.js';
import type {Message} from '../model/session/message.js';
import type {SessionKind} from '../model/session/socket-comparison.js';
import type {Status} from '../model/session/status.js';
import type {LaneState} from '../model/timeline/span.js';
import type {DemonstrationTexts} from './demonstrations.js';
import type {KeyTexts} from './en/keys.js';
import type {ExportText} from './exports.js';
import type {LessonText} from './lesson-text.js';
import type {LinearText} from './linear-text.js';
import type {OptionTexts} from './option-text.js';
import type {PageHelps} from './page-help.js';
import type {PlaybackText} from './playback.js';
import type {TakeHomeText} from './take-home.js';

export type {Vocabulary} from '../model/options/appearance.js';

/** The ids of the key table; each has a word for footers and a sentence for help. */
export type KeyId = keyof KeyTexts;

/** What the list of executors tells of each. */
export type ExecutorColumn =
  | 'process'
  | 'thread'
  | 'pid'
  | 'tid'
  | 'state'
  | 'holds'
  | 'done'
  | 'busy'
  | 'ready'
  /** Blocked by I/O, or free while it is in flight, as the strategy waits. */
  | 'waits'
  | 'locked'
  | 'core'
  | 'gaveUp'
  | 'takenOff'
  | 'helped'
  | 'loop'
  | 'sessions'
  | 'sockets'
  | 'loopTicks';

/** Conditions of a plan that the header names where they are not the usual ones. */
export type Conditions = Pick<Plan, HeaderOptionId>;

/** The fields of a plan that decide how many executors work, and what they share. */
export type Staffed = Pick<Plan, 'fresh' | 'cores' | 'gil'>;

/** A job that ended badly, as far as one line can tell. */
export type Trouble = {readonly job: number; readonly message: string; readonly count: number};

/**
 * Everything the screen says in one language and vocabulary. Sentences are functions of figures, so
 * that plurals and particles are the language's own business. Times in ms, memory in bytes.
 */
export type Text = {
  /** One of them, by its number. */
  readonly process: (number: number) => string;
  readonly thread: (number: number) => string;
  readonly job: (number: number) => string;
  /** So many of them. */
  readonly processes: (count: number) => string;
  readonly threads: (count: number) => string;
  readonly jobs: (count: number) => string;

  /** The three nouns by themselves. */
  readonly words: {readonly process: string; readonly thread: string; readonly job: string};
  readonly states: Readonly<Record<LaneState, string>>;
  /** One narrow letter for each state, each different. */
  readonly letters: Readonly<Record<LaneState, string>>;
  /** What each state means, in a sentence. */
  readonly meanings: Readonly<Record<LaneState, string>>;
  /** In the row of a job that shares its thread with others: that it has its turn. */
  readonly turn: string;
  readonly jobStates: Readonly<Record<JobState, string>>;
  readonly phases: Readonly<Record<Phase, string>>;
  readonly status: Readonly<Record<Status, string>>;

  readonly queue: string;
  readonly queued: (count: number) => string;
  readonly done: (count: number, total: number) => string;
  readonly failed: (count: number) => string;
  readonly cancelled: (count: number) => string;
  /** How many jobs of a process are in flight. */
  readonly inFlight: (count: number) => string;
  readonly above: (count: number) => string;
  readonly below: (count: number) => string;

  readonly seconds: (ms: number) => string;
  /** The same while it counts: tenths only, so that it does not flicker. */
  readonly clock: (ms: number) => string;
  /** A moment of a frozen run, to the millisecond; negative before the first job was queued. */
  readonly moment: (ms: number) => string;
  /** Before the name that is typed for a mark. */
  readonly naming: (mark: string) => string;
  /** How far a recording is read for a moment that was asked for, 0 to 1. */
  readonly reading: (share: number) => string;
  /** The part of a picture that is drawn, 0 to 1. */
  readonly drawing: (share: number) => string;
  /** How fast a recording plays. */
  readonly pace: (speed: number, sign: string) => string;
  /** A moment on an axis. */
  readonly axis: (ms: number) => string;
  readonly memory: (bytes: number) => string;
  /** The most that a run's processes held. */
  readonly peak: (bytes: number) => string;
  /** The most that a process had. */
  readonly memoryPeak: (bytes: number) => string;
  /** How many times as fast. */
  readonly times: (ratio: number, sign: string) => string;
  readonly pid: (pid: number) => string;
  /** A connection pool, by its letter. */
  readonly session: (letter: string) => string;
  /** How the run stands behind a view that is frozen. */
  readonly behind: (status: string) => string;
  /** About how much time remains. */
  readonly left: (ms: number) => string;
  readonly exit: (exitCode: number | null, signal: string | null) => string;
  /** A part of the whole, 0 to 1 and, where several share it, beyond. */
  readonly share: (fraction: number) => string;

  /** One of the machine's cores, by its number from 0. */
  readonly core: (number: number) => string;
  /** The same in the middle of a line. */
  readonly onCore: (number: number) => string;
  /** Helper threads in the process of an executor, by what they do. */
  readonly helpers: Readonly<Record<HelperKind, string>>;
  /** How many libuv helper threads worked in the last moment: with their noun, and beside it. */
  readonly helping: (count: number) => string;
  readonly atWork: (count: number) => string;
  /** How many cores the executors would have used, and did. */
  readonly coresWanted: (wanted: number, had: number) => string;
  /** A core that a confined run must not use. */
  readonly coreNotUsed: string;
  /** Instead of the threads on each core: before they are measured, and where they cannot be. */
  readonly coresUnknown: {readonly yet: string; readonly never: string};
  /** A cell in which no thread of the run was on the core. */
  readonly coreIdle: string;
  /** A cell in which threads of the run were on the core for less than half of the time. */
  readonly little: string;

  readonly columns: Readonly<Record<ExecutorColumn, string>>;
  /** The sockets that runs opened, by how many sessions they had, and what sessions send. */
  readonly sockets: {
    readonly of: (jobs: number) => string;
    readonly kinds: Readonly<Record<SessionKind, string>>;
    /** Above the headers of each request of the session with that letter. */
    readonly sends: (letter: string) => string;
    /** Instead of the value of a header that no screen shows. */
    readonly secret: string;
  };
  /** The line of sums below a table. */
  readonly total: string;
  /** What this system does not measure. */
  readonly notMeasured: (what: string) => string;

  /** What bounds the jobs of a workload, in the term of the field. */
  readonly bounds: Readonly<Record<Bound, string>>;
  /** Why a run of such jobs takes its time, by its threads at a time: a clause of `why`. */
  readonly boundReason: (bound: Bound, threads: number) => string;
  /** The work in a few words each: its name, what bounds it, jobs, what they wait for. */
  readonly work: (plan: Plan) => readonly string[];
  /** The cores of a run and how its threads may compute, where these are not the usual ones. */
  readonly conditions: (plan: Conditions) => readonly string[];
  /** How many executors of which kind a run has, and what they share. */
  readonly shape: (shape: Shape, plan: Staffed) => string;
  /** What a strategy does with jobs of that nature, for a first look: in short, and what follows from it. */
  readonly ways: Readonly<
    Record<Nature, Readonly<Record<StrategyName, readonly [short: string, more: string]>>>
  >;
  /** Why a finished run took as long as it did; all but the first may be left out. */
  readonly why: (breakdown: RunBreakdown) => readonly [string, ...string[]];

  /** The page that shows where every job is. */
  readonly places: {
    /** Above the jobs that have ended, and above the cores of the machine. */
    readonly ended: string;
    readonly cores: string;
    /** What the threads of a process share, on its border: memory alone, or the one lock too. */
    readonly shared: (lock: boolean) => string;
    /** Which process or processes it took the place of, and how the one ended. */
    readonly replaces: (processes: string, exit: string | null) => string;
    /** A core without a thread of the run: no thread wants it, or other programs have it. */
    readonly freeCore: string;
    readonly otherPrograms: string;
    /** Where threads execute jobs, and where I/O goes on. */
    readonly core: string;
    readonly io: string;
    /** Said of a thread that holds no job in flight, and how many it could hold. */
    readonly noneInFlight: (most: number) => string;
    /** Said of a job in flight whose answer has come while its thread executes another one. */
    readonly overdue: string;
    /** What a thread does whose event loop a user has blocked. */
    readonly blocking: string;
  };

  /** The page of what jobs print: where that is nothing, and what of it is not there, in characters. */
  readonly printed: {
    readonly nothing: string;
    /** The oldest, of which too much was printed since. */
    readonly lost: (characters: number) => string;
    /** The rest of what was printed at once. */
    readonly missing: (characters: number) => string;
  };
  /** The languages in which the program of a run is shown. */
  readonly codeLanguages: Readonly<Record<CodeLanguage, string>>;
  /** Instead of the program of a run, where there is too little room for it. */
  readonly codeNeedsRoom: string;
  /** The pages of demonstrations. */
  readonly demonstrations: DemonstrationTexts;

  readonly title: string;
  readonly invitation: string;
  readonly notRun: string;
  /** The title of the list of runs. */
  readonly history: string;
  /** The page of all runs of this launch: how many there are, or that there are none. */
  readonly runsOfLaunch: {
    readonly title: (runs: number) => string;
    readonly none: string;
    /** After how many of its jobs a run was cut short. */
    readonly cut: (cut: NonNullable<HistoryRow['cut']>) => string;
  };
  /** One new process per job, in a word. */
  readonly fresh: string;
  /** The two parts of a bar: which of them the course's programs time. */
  readonly opening: string;
  /** How many executors a run has started that starts a new one for every job. */
  readonly freshStarts: (count: number) => string;
  /** A score that says little, and the key that runs its strategy again. */
  readonly disturbed: (strategy: StrategyName, key: string, by: Disturbance) => string;
  /** A score that does not count, as the event loop was blocked, and the key that runs its strategy again. */
  readonly blockedScore: (strategy: StrategyName, key: string) => string;
  /** For how long a job's answer waited while the event loop was blocked. */
  readonly heldUp: (ms: number) => string;
  /** Why a score has no place beside the others. */
  readonly otherWork: string;
  /** What went wrong and what to try; the error's own message where no sentence is known for its reason. */
  readonly failure: (failure: Problem) => string;
  readonly trouble: (trouble: Trouble) => string;
  readonly message: (message: Message) => string;
  readonly result: (result: Result) => string;
  /** The words for each option: its name, its value, what choosing it will show. */
  readonly options: OptionTexts;
  /** Above what applies to the next run, and above what is seen at once. */
  readonly menuTitles: {readonly next: string; readonly once: string};
  /** What esc does where it leaves a page. */
  readonly close: string;

  /** What is said of a moment of a run, and of two moments and two runs. */
  readonly playback: PlaybackText;
  readonly lesson: LessonText;
  /** The page from which things are taken home. */
  readonly takeHome: TakeHomeText;
  /** What pages and handouts about a run say. */
  readonly exports: ExportText;
  /** What lines for a screen reader say. */
  readonly linear: LinearText;
  /** What help says of a page before its keys, by the page's id. */
  readonly pageHelp: PageHelps;
  readonly keys: KeyTexts;
  /** Kitchen words and the standard terms they stand for. */
  readonly wordPairs: readonly (readonly [kitchen: string, standard: string])[];
  /** Notes on what the figures count. */
  readonly notes: readonly string[];
  readonly helpTitles: Readonly<Record<'here' | 'below' | 'keys' | 'states' | 'words' | 'notes', string>>;
};

/** A language: both of its vocabularies. */
export type Language = Readonly<Record<Vocabulary, Text>>;
