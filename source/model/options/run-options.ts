import {UV_THREADS} from './machine.js';
import {flag, oneOf, wholeNumber} from './option-type.js';
import type {RunOption} from './run-option.js';

/** The longest wait of Node's timers, ms: beyond it they fire at once. */
const LONGEST_MS = 2 ** 31 - 1;

/** More than any workload takes: `limitIn` is each one's own limit. */
const MOST_SIZE = 1e15;

/** More than any machine has: `limitIn` is how many this one has. */
const MOST_CORES = 1e6;

/**
 * Every option of a run, in the order of the menu. From a row follow: reading the command line, its help
 * and README's table, conflicts, the menu, the settings of the next run, the plan, which runs compare, and the
 * plan of the JSON summary. Adding an option is adding a row here, its words in each language
 * (source/README.md says where), and the code that acts on the plan's field.
 */
export const runOptions = {
  /** The work: name of a preset or workload row, or `module`. */
  choice: {flags: null, type: {type: 'work'}, initial: 'download', sameWork: false, inMenu: true},
  /** Threads, processes, or (async) jobs in flight; always 1 under sync. */
  workers: {
    flags: '-c, --workers <number>',
    type: wholeNumber(1, 1000),
    initial: null,
    decidedBy: 'strategy',
    initialIn: ({workers}) => workers?.initial ?? null,
    limitIn: ({workers}) => workers?.limit ?? 1,
    obstacleIn: ({workers}) => (workers === null ? 'one-worker' : null),
    perStrategy: true,
    sameWork: false,
    inSummary: true,
    fine: 20,
  },
  jobs: {
    flags: '-n, --jobs <number>',
    type: wholeNumber(1, 100_000),
    initial: null,
    decidedBy: 'work',
    initialIn: ({choice}) => choice.jobs,
    sameWork: true,
    inSummary: true,
    inMenu: true,
    fine: 10,
  },
  /** In the workload's own unit: bytes of a response, n of a sum. */
  size: {
    flags: '--size <number>',
    type: wholeNumber(1, MOST_SIZE),
    initial: null,
    decidedBy: 'work',
    initialIn: ({choice}) => choice.size?.value ?? null,
    limitIn: ({choice}) => choice.size?.limit ?? 1,
    detailIn: ({choice: {size}}) => ({unit: size?.unit ?? 'n', calibration: size?.calibration}),
    someWork: true,
    notWith: ['urls', 'bytes'],
    sameWork: true,
    inSummary: true,
    inMenu: true,
    fine: 10,
  },
  /** Delay of the embedded server's responses, ms. */
  latencyMs: {
    flags: '--latency <ms>',
    type: wholeNumber(0, 600_000),
    initial: null,
    decidedBy: 'work',
    initialIn: ({choice}) => choice.latencyMs,
    someWork: true,
    notWith: ['urls'],
    sameWork: true,
    inMenu: true,
    fine: 10,
  },
  /** How many times over the latency, or else the size, is taken, so that an audience can follow. */
  scale: {
    flags: null,
    type: {type: 'factor', range: {from: 1 / 8, to: 64}},
    initial: 1,
    sameWork: false,
    inMenu: true,
  },
  /** Addresses to download, used in rotation; empty where the workload needs none. */
  urls: {
    flags: '--url <address>',
    type: {type: 'addresses'},
    initial: [],
    someWork: true,
    // Compared by itself (scoreboard.ts): addresses of the embedded server may have another port.
    sameWork: false,
  },
  /** Limit of one downloaded response, bytes. */
  maxBytes: {
    flags: '--max-bytes <number>',
    type: wholeNumber(1, 1e12),
    initial: 10_000_000,
    someWork: true,
    sameWork: true,
  },
  /** Time limit of one job, ms; time in which the machine was asleep does not count. */
  timeoutMs: {
    flags: '--timeout <ms>',
    type: wholeNumber(1, LONGEST_MS),
    initial: 30_000,
    sameWork: true,
  },
  /** How long importing a user's own module may take, s: in the first look at it; an executor has longer at first. */
  importSeconds: {
    flags: '--import-timeout <seconds>',
    type: wholeNumber(1, 3600),
    initial: 5,
    someWork: true,
    sameWork: false,
  },
  /** How sums are computed: with two exact limbs of doubles, or with one BigInt. Both give the same digits. */
  arithmetic: {
    flags: '--arithmetic <name>',
    type: oneOf(['fast', 'bigint']),
    initial: 'bigint',
    someWork: true,
    sameWork: true,
    inMenu: true,
  },
  /** One HTTP session per executor; otherwise a new one for every job. */
  session: {
    flags: '--no-session',
    type: flag(false),
    initial: true,
    someWork: true,
    sameWork: true,
    inMenu: true,
  },
  /** process only: one new process per job. */
  fresh: {
    flags: '--fresh',
    type: flag(true),
    initial: false,
    strategies: 'takesFresh',
    sameWork: false,
    inMenu: true,
  },
  /** Number of the machine's cores to which the runner and its executors are confined; null: all. */
  cores: {
    flags: '--cores <number>',
    type: wholeNumber(1, MOST_CORES),
    initial: null,
    decidedBy: 'machine',
    initialIn: ({machine}) => machine.cores,
    limitIn: ({machine}) => machine.cores,
    initialIsNoChoice: true,
    obstacleIn: ({machine}) => machine.obstacle,
    sameWork: true,
    inSummary: true,
    inHeader: true,
    inMenu: true,
    fine: MOST_CORES,
  },
  /** The threads of each process share one lock, held while computing, like Python's GIL. */
  gil: {
    flags: '--gil',
    type: flag(true),
    initial: false,
    sameWork: true,
    inSummary: true,
    inHeader: true,
    inMenu: true,
  },
  /** Computing jobs yield to their event loop every few milliseconds. */
  yields: {
    flags: '--yield',
    type: flag(true),
    initial: false,
    someWork: true,
    sameWork: true,
    inSummary: true,
    inHeader: true,
    inMenu: true,
  },
  /** Size of libuv's thread pool in each process; null: libuv's default (4). */
  uvThreads: {
    flags: '--uv-threads <number>',
    type: {type: 'number', range: UV_THREADS},
    initial: null,
    decidedBy: 'machine',
    initialIn: ({machine}) => machine.uvThreads,
    sameWork: true,
    inSummary: true,
    inHeader: true,
    inMenu: true,
    fine: 20,
  },
} as const satisfies Readonly<Record<string, RunOption>>;

export type RunOptions = typeof runOptions;
export type RunOptionId = keyof RunOptions;

/** Every row with its id, in the table's order. */
export const runOptionRows: readonly (readonly [RunOptionId, RunOption])[] = Object.entries(
  runOptions,
) as unknown as readonly (readonly [RunOptionId, RunOption])[];

/** The row of that id, without the types of its own. */
export const runOption = (id: RunOptionId): RunOption => runOptions[id];
