import type {RunEvent} from '../event/event.js';
import {type Strategy, strategyNamed} from '../event/strategies.js';
import {hasAllJobsEnded, type RunState, waitingJobs} from '../run/run-state.js';
import {runningJobs} from '../run/started-jobs.js';
import {currentStateOf} from '../timeline/current-state.js';
import {activityOf} from '../timeline/job-activity.js';
import {processLanesOf} from '../timeline/lanes.js';
import type {LaneState} from '../timeline/span.js';
import {isUnconnected} from '../timeline/unconnected.js';
import {type Happening, happeningOf, type Quiet} from './happenings.js';

/** The states of other executors that a caption counts, in the order in which it names them. */
const COUNTED_STATES = ['blocked', 'running', 'ready', 'locked', 'idle', 'starting'] as const;
export type CountedState = (typeof COUNTED_STATES)[number];

/** What all else does at a moment, in the terms of the run's strategy. */
export type Others =
  /** Executors that can take jobs, of several that open. */
  | {
      readonly kind: 'opening';
      readonly ready: number;
      readonly all: number;
      readonly of: Strategy['executor'];
    }
  /** Jobs in flight on the one thread that they share; what that does: computes for a job or for several, is free, or neither. */
  | {
      readonly kind: 'in flight';
      readonly jobs: number;
      readonly thread: 'free' | {readonly job: number} | {readonly inTurns: number} | null;
    }
  /** The executors by what they do; `beside`: the one that the caption is about is left out. */
  | {
      readonly kind: 'executors';
      readonly counts: readonly (readonly [state: CountedState, count: number])[];
      readonly of: Strategy['executor'];
      readonly beside: boolean;
    }
  /** Where one executor is all there is: the jobs that wait for it. */
  | {readonly kind: 'queue'; readonly jobs: number};

/** A moment outside of the run's wall time: so many µs before its first job was queued, or after its last one ended. */
export type Outside = {readonly side: 'before' | 'after'; readonly us: number};

/**
 * A moment of a run in one sentence: what happens, what the others do then (null where nothing is to be said), and how
 * far outside of the run's wall time it lies (null: within it).
 */
export type Caption = {
  readonly happening: Happening | Quiet;
  readonly others: Others | null;
  readonly outside: Outside | null;
};

/** So long after an event, µs, it is what goes on that is said, not the event: a choice. */
const QUIET_US = 50_000;

/**
 * The caption of a moment.
 * @param event the latest one up to it that has a name.
 * @param run the state at the moment: nothing later is said.
 * @param atUs the moment, where it is not that of the event.
 * @param known all that is known of the run, from which it is known how long before its first job the moment lies.
 * @returns null for an event that is figures alone, at which no step stops.
 */
export const captionOf = (
  event: RunEvent,
  run: RunState,
  atUs: number = event.at,
  known: RunState = run,
): Caption | null => {
  const happening = happeningOf(event, run);
  if (happening === null) return null;
  const forUs = atUs - event.at;
  if (forUs <= QUIET_US || run.stage === 'over' || hasAllJobsEnded(run))
    return {happening, others: othersAt(event, run, event.at), outside: outsideOf(run, atUs, known)};
  return {
    happening: {code: 'quiet', forUs},
    others: othersAt(null, run, atUs),
    outside: outsideOf(run, atUs, known),
  };
};

const outsideOf = (run: RunState, atUs: number, {firstQueuedAt}: RunState): Outside | null => {
  if (firstQueuedAt !== null && atUs < firstQueuedAt) return {side: 'before', us: firstQueuedAt - atUs};
  const {lastEndedAt} = run;
  const isAfter =
    lastEndedAt !== null && atUs > lastEndedAt && (run.stage === 'over' || hasAllJobsEnded(run));
  return isAfter ? {side: 'after', us: atUs - lastEndedAt} : null;
};

/** Facts that are about the run as a whole. */
const ABOUT_ALL: ReadonlySet<string> = new Set(['run-started', 'run-finished', 'job-queued', 'note']);

/** What all do at a moment but the executor of an event; null: there is none. */
const othersAt = (event: RunEvent | null, run: RunState, at: number): Others | null => {
  if ((event && ABOUT_ALL.has(event.type)) || run.stage === 'over' || hasAllJobsEnded(run)) return null;
  const {sharesThread, executor} = strategyNamed(run.plan.strategy);
  if (run.firstQueuedAt === null) return opening(run, executor);
  if (sharesThread) return inFlight(event, run, at);
  return event === null || run.shape.processes * run.shape.threads > 1
    ? executors(event, run, at, executor)
    : {kind: 'queue', jobs: waitingJobs(run)};
};

/** How many of several executors are ready; of a single one the event itself says it. */
const opening = ({threads, shape}: RunState, of: Strategy['executor']): Others | null => {
  const all = shape.processes * shape.threads;
  const ready = threads.filter(({readyAt, exitedAt}) => readyAt !== null && exitedAt === null).length;
  return all > 1 ? {kind: 'opening', ready, all, of} : null;
};

/** The jobs in flight, and what their thread does unless the event itself says so. */
const inFlight = (event: RunEvent | null, run: RunState, at: number): Others => {
  const held = runningJobs(run);
  const jobs = held.filter(one => activityOf(one) === 'waiting' && !isUnconnected(one)).length;
  if (jobs === 0 && waitingJobs(run) > 0) return {kind: 'queue', jobs: waitingJobs(run)};
  const {state, job} = statesAt(run, at)[0] ?? {state: 'starting', job: null};
  const isSaid = event !== null && 'job' in event && event.job === job?.job;
  if (state === 'idle') return {kind: 'in flight', jobs, thread: 'free'};
  // Which of several it computes for at this moment is not reported.
  const inTurns = held.filter(one => activityOf(one) === 'computing').length;
  if (job && inTurns > 1) return {kind: 'in flight', jobs, thread: {inTurns}};
  return {kind: 'in flight', jobs, thread: job && !isSaid ? {job: job.job} : null};
};

const executors = (event: RunEvent | null, run: RunState, at: number, of: Strategy['executor']): Others => {
  const counts = new Map<LaneState, number>();
  for (const {process, thread, state} of statesAt(run, at)) {
    if (event && isOf(event, process, thread)) continue;
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return {
    kind: 'executors',
    counts: COUNTED_STATES.flatMap(state => {
      const count = counts.get(state) ?? 0;
      return count > 0 ? [[state, count] as const] : [];
    }),
    of,
    beside: event !== null && 'process' in event,
  };
};

/** Whether an event is one of this executor, or of its process alone. */
const isOf = (event: RunEvent, process: number | undefined, thread: number | undefined): boolean =>
  'process' in event &&
  event.process === process &&
  (!('thread' in event) || event.thread === undefined || event.thread === thread);

/** What each executor does at a moment, in the order of lanes. */
const statesAt = (run: RunState, at: number) => {
  const {waits} = strategyNamed(run.plan.strategy);
  return processLanesOf(run).flatMap(processLane =>
    processLane.threadLanes.map(lane => {
      const last = lane.threads.at(-1);
      return {
        process: processLane.processes.at(-1)?.process,
        thread: last?.thread,
        ...currentStateOf(lane, processLane, waits, at),
      };
    }),
  );
};
