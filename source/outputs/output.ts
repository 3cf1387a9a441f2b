import type {EventBatch} from '../model/event/wire.js';
import type {Gaps} from '../model/recording/problem.js';
import type {RunState} from '../model/run/run-state.js';

/** Where an output writes: data goes to standard output (or a file), notes go to standard error. */
export type Outlet = {
  data(text: string): void;
  note(line: string): void;
};

/** What lines may contain. */
export type Look = {
  readonly color: boolean;
  /** A person reads them on a terminal: more than the lines that scripts know. */
  readonly terminal: boolean;
  /** ASCII characters only. */
  readonly ascii: boolean;
  /** What sessions send, and the ids of executors. */
  readonly verbose: boolean;
};

/** Writes one run in one format: batch by batch while it runs, then its end. */
export type Output = {
  /** `run`: the state after the batch. */
  write(batch: EventBatch, run: RunState): void;
  /** `gaps`: what is missing in the recording that the run was read from. */
  end(run: RunState, gaps?: Gaps | null): void;
};
