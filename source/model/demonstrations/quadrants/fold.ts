import {ended, notStarted, type Progress, started} from '../progress.js';
import type {HoldingCall, Medium, Poller, QuadrantsFact, QuadrantsSettings} from './facts.js';
import type {Way} from './ways.js';

/**
 * What the thread that reads does: runs and has control; is held by a call; or sleeps, because its event loop has
 * nothing to do, and any event wakes it.
 */
export type Doing = 'runs' | 'held' | 'sleeps';

/** From `at` on, µs since the run began, the thread does this. `call`: the one that holds it. */
export type Change = {readonly at: number; readonly does: Doing; readonly call: HoldingCall | null};

/** Calls of the thread that reads, by kind. */
export type Calls = {
  /** Reads that held it; that returned at once without anything (EAGAIN); with an item or the end. */
  readonly held: number;
  readonly eagain: number;
  readonly answered: number;
  /** Reads that it handed over, and those of them that are complete; waits for all of them. */
  readonly submitted: number;
  readonly completed: number;
  readonly waits: number;
  /** Requests to be notified, and notifications. */
  readonly watched: number;
  readonly notified: number;
};

/** What one way of reading came to. Moments are µs since the run began. */
export type Reading = {
  readonly way: Way;
  readonly medium: Medium;
  readonly poller: Poller;
  readonly tid: number | null;
  readonly fd: number | null;
  readonly beganAt: number;
  /** When it had read all; null before. */
  readonly endedAt: number | null;
  readonly calls: Calls;
  /** When each item could be read, and when it was in the hands of the thread. */
  readonly written: readonly number[];
  readonly arrivals: readonly number[];
  /** What the thread did, in order of time, the first at `beganAt`. */
  readonly changes: readonly Change[];
  /** Units of other work, and turns of the event loop. */
  readonly units: number;
  readonly turns: number;
  readonly onCoreUs: number | null;
};

export type QuadrantsState = Progress<QuadrantsSettings> & {
  /** The way that was begun last in this run; null before the first. */
  readonly current: Way | null;
  /** The latest reading in every way, all with the same number of items and the same pauses. */
  readonly readings: Readonly<Partial<Record<Way, Reading>>>;
};

/** Before the first run. */
export const beforeQuadrants: QuadrantsState = {...notStarted, current: null, readings: {}};

/** Folds facts of runs of the four quadrants. */
export const foldQuadrants = (state: QuadrantsState, facts: readonly QuadrantsFact[]): QuadrantsState =>
  facts.reduce(foldOne, state);

const foldOne = (state: QuadrantsState, fact: QuadrantsFact): QuadrantsState => {
  switch (fact.type) {
    case 'started':
      return {
        ...started(fact.settings),
        current: null,
        readings: isComparable(state.settings, fact.settings) ? state.readings : {},
      };
    case 'finished':
      return ended(state, fact);
    default:
      return {...state, latestAt: Math.max(state.latestAt, fact.at), ...reported(state, fact)};
  }
};

const isComparable = (before: QuadrantsSettings | null, now: QuadrantsSettings): boolean =>
  before?.items === now.items && before.everyMs === now.everyMs;

type Reported = Exclude<QuadrantsFact, {type: 'started' | 'finished'}>;

const reported = ({current, readings}: QuadrantsState, fact: Reported): Partial<QuadrantsState> => {
  if (fact.type === 'began')
    return {current: fact.way, readings: {...readings, [fact.way]: newReading(fact)}};
  const reading = current === null ? undefined : readings[current];
  if (reading === undefined) return {};
  return {readings: {...readings, [reading.way]: {...reading, ...after(reading, fact)}}};
};

const newReading = ({way, medium, poller, tid, fd, at}: Extract<Reported, {type: 'began'}>): Reading => ({
  way,
  medium,
  poller,
  tid,
  fd,
  beganAt: at,
  endedAt: null,
  calls: {held: 0, eagain: 0, answered: 0, submitted: 0, completed: 0, waits: 0, watched: 0, notified: 0},
  written: [],
  arrivals: [],
  changes: [{at, does: 'runs', call: null}],
  units: 0,
  turns: 0,
  onCoreUs: null,
});

/** What a fact changes of a reading. */
const after = (
  reading: Reading,
  fact: Exclude<Reported, {type: 'began'}>,
): Partial<Omit<Reading, 'way' | 'beganAt'>> => {
  const {calls, changes, units, turns, written, arrivals} = reading;
  const counted = (by: Partial<Calls>): Pick<Reading, 'calls'> => ({calls: {...calls, ...by}});
  const changed = (does: Doing, call: HoldingCall | null = null): Pick<Reading, 'changes'> => ({
    changes: [...changes, {at: fact.at, does, call}],
  });
  switch (fact.type) {
    case 'called':
      return {
        ...changed('held', fact.call),
        ...counted(fact.call === 'read' ? {held: calls.held + 1} : {waits: calls.waits + 1}),
      };
    case 'returned':
    case 'wakes':
      return changed('runs');
    case 'sleeps':
      return changed('sleeps');
    case 'polled':
      return {
        ...counted({eagain: calls.eagain + fact.eagains, answered: calls.answered + fact.answered}),
        units: units + fact.units,
      };
    case 'submitted':
      return counted({submitted: calls.submitted + 1});
    case 'completed':
      return counted({completed: calls.completed + 1});
    case 'watched':
      return counted({watched: calls.watched + 1});
    case 'notified':
      return counted({notified: calls.notified + 1});
    case 'turned':
      return {turns: turns + fact.turns, units: units + fact.units};
    case 'written':
      return {written: [...written, fact.at]};
    case 'arrived':
      return {arrivals: [...arrivals, fact.at]};
    case 'done':
      return {endedAt: fact.at, onCoreUs: fact.onCoreUs};
    default:
      return {};
  }
};

/** How long the thread did this until `until`, µs. */
export const timeOf = ({changes}: Reading, doing: Doing, until: number): number =>
  changes.reduce((sum, {at, does}, i) => {
    const to = Math.min(until, changes[i + 1]?.at ?? until);
    return does === doing ? sum + Math.max(0, to - at) : sum;
  }, 0);

/** The moment up to which a reading is known, µs since the run began. */
export const knownUntil = ({way, endedAt, beganAt}: Reading, {current, latestAt}: QuadrantsState): number =>
  endedAt ?? (way === current ? Math.max(beganAt, latestAt) : beganAt);
