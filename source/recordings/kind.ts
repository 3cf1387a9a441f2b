import type {RunEvent} from '../model/event/event.js';
import {isMarker} from '../model/recording/time-order.js';
import {earlierJob} from '../model/run/earlier-job.js';
import {withReadings} from '../model/run/readings.js';
import {reduce, reduceOwn} from '../model/run/reduce.js';
import type {Job, RunState} from '../model/run/run-state.js';
import type {Demonstration} from '../model/session/demonstration.js';
import {alike} from './alike.js';

/**
 * Elements of a list that need not be kept with each state: an element follows from a number and from `later`, which
 * stands in its place in the latest state. A job that an executor holds follows from how many phases it had begun.
 */
export type DerivedElements = {
  /** The name of the list in the state. */
  readonly list: string;
  /** The number from which the element follows; null where there is none. */
  numberOf(element: unknown, later: unknown): number | null;
  elementOf(later: unknown, number: number): unknown;
};

/** What a tape has to know of its events. */
export type TapeKind<Event, State> = {
  reduce(state: State | null, events: readonly Event[]): State | null;
  /** The same with the lists of a state that nothing else holds; see reduceOwn of the model. */
  reduceOwn(state: State, events: readonly Event[]): State;
  /** The state with what was counted at the moments of later events; absent where nothing is. */
  withReadings?(state: State, later: readonly Event[]): State;
  /** Absent where all elements are kept as they are. */
  readonly derived?: DerivedElements;
  /** What stated an event: it stated its events in their order. */
  sourceOf(event: Event): string;
  /** Whether an event has a place in the order of time. */
  isPlaced(event: Event): boolean;
  /** Whether it states, from outside, what was counted of several threads since the one before. */
  isSample(event: Event): boolean;
  /** Whether nothing more follows. */
  isOver(state: State): boolean;
};

const heldJobs: DerivedElements = {
  list: 'jobs',
  numberOf(element, later) {
    const [job, laterJob] = [element, later] as [Job | undefined, Job | undefined];
    if (job?.state !== 'running' || !laterJob) return null;
    const phases = job.phases.length;
    return alike(job, earlierJob(laterJob, phases)) ? phases : null;
  },
  elementOf: (later, phases) => earlierJob(later as Job, phases),
};

/** The events of a run. */
export const ofRun: TapeKind<RunEvent, RunState> = {
  reduce,
  reduceOwn,
  withReadings,
  derived: heldJobs,
  sourceOf: ({source}) => source,
  isPlaced: event => !isMarker(event),
  isSample: ({type}) => type === 'sample',
  isOver: ({stage}) => stage === 'over',
};

/** The facts of a demonstration; they come in the order of their tickets, which is that of what happened. */
export const ofDemonstration = <State, Fact>({
  start,
  fold,
}: Pick<Demonstration<State, Fact>, 'start' | 'fold'>): TapeKind<Fact, State> => ({
  reduce: (state, facts) => (state === null && facts.length === 0 ? null : fold(state ?? start, facts)),
  reduceOwn: fold,
  sourceOf: () => '',
  isPlaced: () => true,
  isSample: () => false,
  isOver: state => (state as {readonly outcome?: unknown}).outcome !== null,
});
