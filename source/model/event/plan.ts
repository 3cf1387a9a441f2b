import type {PlanOptions} from '../options/option-values.js';

/** The four ways to run the same jobs. */
export type StrategyName = 'sync' | 'thread' | 'async' | 'process';

/** How sums are computed. */
export type Arithmetic = PlanOptions['arithmetic'];

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
  /** True if the urls belong to the embedded server, which latencyMs and size then describe. */
  readonly embedded: boolean;
  /** Set where latencyMs (embedded) or size is a multiple of the chosen value; the screen shows both. */
  readonly scaled: Scaling | null;
  /** file: URL of the user's own module, or null. */
  readonly module: string | null;
  /** Inputs that a user gave instead of the module's own, plain data; absent where they hold. */
  readonly inputs?: readonly unknown[];
} & PlanOptions;

/** The number of executors that a plan opens: three numbers in which the four strategies differ. */
export type Shape = {
  readonly processes: number;
  /** Per process. */
  readonly threads: number;
  /** Jobs in flight per thread. */
  readonly inFlight: number;
};
