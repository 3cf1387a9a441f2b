import type {RunEvent} from '../model/event/event.js';
import type {RunState} from '../model/run/run-state.js';

/** Where an output writes: standard output carries data alone, notes go to standard error. */
export type Outlet = {
  data(text: string): void;
  note(line: string): void;
};

/** How lines may look. */
export type Look = {
  readonly color: boolean;
  /** ASCII characters alone. */
  readonly ascii: boolean;
};

/** One run being written down: batch by batch as it happens, then its end. */
export type Output = {
  /** `run` is the state after the batch. */
  events(batch: readonly RunEvent[], run: RunState): void;
  end(run: RunState): void;
};
