/** The four ways to run the same jobs. */
export type StrategyName = 'sync' | 'thread' | 'async' | 'process';

/** How sums are computed: two exact limbs of doubles, or one BigInt. Both give the same digits. */
export type Arithmetic = 'fast' | 'bigint';

/** What was chosen, and how many times over it is taken: 1/8 to 64, a power of two. */
export type Scaling = {readonly base: number; readonly by: number};

/**
 * Everything a run needs to know, settled before anything starts. Plain data: it crosses process
 * boundaries and stands in the recording's header.
 */
export type Plan = {
  readonly strategy: StrategyName;
  /** A row of the workload table, or `module` for a user's own file. */
  readonly workload: string;
  /** What the screen calls it: the workload's, preset's or module's name. */
  readonly title: string;
  /** Threads, processes, or jobs in flight (async); always 1 under sync. */
  readonly workers: number;
  readonly jobs: number;
  /** In the workload's own unit: bytes of an answer, n of a sum. */
  readonly size: number;
  /** Addresses to download, taken in turn; empty where the workload needs none. */
  readonly urls: readonly string[];
  /** True when the urls belong to the embedded server, which latencyMs and size then describe. */
  readonly embedded: boolean;
  /** Delay of the embedded server's answers, ms. */
  readonly latencyMs: number;
  /** Where latencyMs (embedded) or size is a multiple of what was chosen, so that a class can follow. */
  readonly scaled: Scaling | null;
  /** Limit of one downloaded answer, bytes. */
  readonly maxBytes: number;
  /** Limit of one job, ms of time during which the machine was awake. */
  readonly timeoutMs: number;
  /** process only: one new process per job. */
  readonly fresh: boolean;
  /** One session per executor; otherwise a new one for every job. */
  readonly session: boolean;
  readonly arithmetic: Arithmetic;
  /** The runner and its executors are confined to so many of the machine's cores; null: they may use all. */
  readonly cores: number | null;
  /** The threads of each process share one lock, held while computing, as in Python. */
  readonly gil: boolean;
  /** Computing jobs hand control back to their event loop every few milliseconds. */
  readonly yields: boolean;
  /** libuv's helper threads in each process; null: as many as there are by themselves (4). */
  readonly uvThreads: number | null;
  /** file: URL of the user's own module, or null. */
  readonly module: string | null;
};

/** How many executors a plan opens: the three numbers in which the four strategies differ. */
export type Shape = {
  readonly processes: number;
  /** In each process. */
  readonly threads: number;
  /** Jobs in flight per thread. */
  readonly inFlight: number;
};
