import {type EventOf, hasType, type RunEvent} from '../model/event/event.js';
import {isFromRunner} from '../model/event/stated-by.js';
import type {Gaps} from '../model/recording/problem.js';
import type {AnyFact} from './demonstrations.js';
import {jobLines} from './job-lines.js';
import {RecordingError} from './recording-error.js';

/** Follows the numbers by which events were stated, from line to line. */
export type Numbers<Event> = {
  /** The event of the next line. @throws RecordingError when it cannot stand after those before it. */
  take(event: Event, line: number): void;
  /** Called after the last line. @throws RecordingError when what is missing does not explain what is there. */
  end(): void;
  /** What is missing so far; null where nothing is. */
  readonly gaps: Gaps | null;
};

/** Sources that can have stated events before the run began; those are not in its recording. */
const BEGIN_EARLIER: ReadonlySet<string> = new Set(['screen', 'observer']);

/**
 * The numbers of a run's events. Each source counts upwards, so that another order is damage. A number that is left
 * out is a gap: a job that wrote into the pipe of its events can have destroyed one, and earlier versions did not state
 * which ones they left out. What followed the last line of a source is known by the end of the run, which says how many
 * there were, and at which every job had ended.
 */
export const numbersOfRun = (): Numbers<RunEvent> => {
  const sources = new Map<string, {latest: number}>();
  const jobs = jobLines();
  let ending: {readonly line: number; readonly events: number} | null = null;
  let gaps: Gaps | null = null;
  const added = (name: string, latest: number): {latest: number} => {
    const source = {latest};
    sources.set(name, source);
    return source;
  };
  const add = (missing: number, line: number): void => {
    if (missing > 0) gaps = {events: (gaps?.events ?? 0) + missing, line: gaps?.line ?? line};
  };
  const leaveOut = ({from, first, last}: EventOf<'left-out'>): void => {
    const source = sources.get(from) ?? added(from, 0);
    if (first === source.latest + 1 && last >= first) source.latest = last;
  };
  /** How many numbers the runner and its executors have given, as far as is known here. */
  const numbered = (): number =>
    [...sources].reduce((sum, [name, {latest}]) => (isFromRunner(name) ? sum + latest : sum), 0);
  return {
    take(event, line) {
      jobs.take(event, line);
      if (hasType('run-finished', event)) ending ??= {line, events: event.events ?? 0};
      if (hasType('left-out', event)) leaveOut(event);
      const {source: name, seq} = event;
      const source = sources.get(name) ?? added(name, BEGIN_EARLIER.has(name) ? seq - 1 : 0);
      const before = source.latest;
      if (seq <= before)
        throw new RecordingError({reason: 'out-of-order', line, source: name, number: seq, latest: before});
      source.latest = seq;
      add(seq - before - 1, line);
    },
    end() {
      const {unqueued, unended} = jobs;
      const [first] = unqueued;
      const known = (): number => gaps?.events ?? 0;
      // The last ones of a source have none after them whose number would show it.
      if (ending) add(ending.events - numbered(), ending.line);
      if (ending && first && unqueued.length > known())
        throw new RecordingError({reason: 'never-queued', ...first});
      // Without its end a recording does not show all that is missing before.
      if (first) add(unqueued.length - known(), first.line);
      if (ending) add(unqueued.length + unended - known(), ending.line);
    },
    get gaps() {
      return gaps;
    },
  };
};

/**
 * The tickets of a demonstration's facts: they have no gaps, and begin anew where its threads do (each way of the four
 * quadrants has threads of its own). Facts that no thread stated have none.
 */
export const ticketsOf = (): Numbers<AnyFact & {readonly ticket?: unknown}> => {
  let latest = -1;
  return {
    take({ticket}, line) {
      if (typeof ticket !== 'number') return;
      const missing = ticket - latest - 1;
      if (missing > 0) throw new RecordingError({reason: 'lines-missing', line, count: missing});
      if (missing < 0 && ticket > 0)
        throw new RecordingError({reason: 'out-of-order', line, source: '', number: ticket, latest});
      latest = ticket;
    },
    end() {},
    gaps: null,
  };
};
