/** The four ways to run the same jobs. */
export type StrategyName = 'sync' | 'thread' | 'async' | 'process';

/** How sums are computed: with two exact limbs of doubles, or with one BigInt. Both give the same digits. */
export type Arithmetic = 'fast' | 'bigint';

/** The chosen value and the factor by which it is multiplied: a power of two from 1/8 to 64. */
export type Scaling = {readonly base: number; readonly by: number};

/**
 * Everything that defines a run, fixed before it starts. Plain data: it crosses process boundaries and is
 * part of the recording's first event.
 */
export type Plan = {
  readonly strategy: StrategyName;
  /** A row of the workload table, or `module` for a user's own file. */
  readonly workload: string;
  /** The name on the screen: that of the workload, preset or module. */
  readonly title: string;
  /** Threads, processes, or jobs in flight (async); always 1 under sync. */
  readonly workers: number;
  readonly jobs: number;
  /** In the workload's own unit: bytes of a response, n of a sum. */
  readonly size: number;
  /** Addresses to download, used in rotation; empty where the workload needs none. */
  readonly urls: readonly string[];
  /** True if the urls belong to the embedded server, which latencyMs and size then describe. */
  readonly embedded: boolean;
  /** Delay of the embedded server's responses, ms. */
  readonly latencyMs: number;
  /** Set where latencyMs (embedded) or size is a multiple of the chosen value; the screen shows both. */
  readonly scaled: Scaling | null;
  /** Limit of one downloaded response, bytes. */
  readonly maxBytes: number;
  /** Time limit of one job, ms; time in which the machine was asleep does not count. */
  readonly timeoutMs: number;
  /** process only: one new process per job. */
  readonly fresh: boolean;
  /** One HTTP session per executor; otherwise a new one for every job. */
  readonly session: boolean;
  readonly arithmetic: Arithmetic;
  /** Number of the machine's cores to which the runner and its executors are confined; null: all. */
  readonly cores: number | null;
  /** The threads of each process share one lock, held while computing, like Python's GIL. */
  readonly gil: boolean;
  /** Computing jobs yield to their event loop every few milliseconds. */
  readonly yields: boolean;
  /** Size of libuv's thread pool in each process; null: libuv's default (4). */
  readonly uvThreads: number | null;
  /** file: URL of the user's own module, or null. */
  readonly module: string | null;
};

/** The number of executors that a plan opens: three numbers in which the four strategies differ. */
export type Shape = {
  readonly processes: number;
  /** Per process. */
  readonly threads: number;
  /** Jobs in flight per thread. */
  readonly inFlight: number;
};
