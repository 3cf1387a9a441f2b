import type {Failure} from '../event/event.js';
import type {DemonstrationOutcome, FrameFact} from './fact.js';

/** How far a demonstration is, as every one of them knows. */
export type Progress<Settings> = {
  /** Settings of the run that is shown; null before the first one. */
  readonly settings: Settings | null;
  /** How it ended; null while it runs, or before there is one. */
  readonly outcome: DemonstrationOutcome | null;
  readonly error: Failure | null;
  /** The latest moment that is known, µs since the beginning. */
  readonly latestAt: number;
};

export const notStarted: Progress<never> = {settings: null, outcome: null, error: null, latestAt: 0};

/** A run that has just started with these settings. */
export const started = <Settings>(settings: Settings): Progress<Settings> => ({...notStarted, settings});

/** True between the first and the last fact of a run. */
export const isRunning = ({settings, outcome}: Progress<unknown>): boolean =>
  settings !== null && outcome === null;

/** Whether a recording that comes to this ends before what it recorded does; null: it has no fact. */
export const hasNoEnd = (latest: Progress<unknown> | null): boolean => latest?.outcome == null;

/** The same progress after the last fact of the run. */
export const ended = <State extends Progress<unknown>>(
  state: State,
  {at, outcome, error}: Extract<FrameFact, {type: 'finished'}>,
): State => ({
  ...state,
  outcome,
  error: error ?? null,
  latestAt: Math.max(state.latestAt, at),
});
