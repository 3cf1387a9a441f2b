import type {Phase} from '../event/event.js';
import type {Job} from '../run/run-state.js';
import {type Interval, outside, withoutOverlap} from './intervals.js';

/** What a job says its thread does for it: compute, wait for the lock, or wait for I/O. */
export type Claim = 'computing' | 'locked' | 'waiting';

/** A part of a job's time, µs since the run began. */
export type Stretch = Interval & {readonly claim: Claim};

/** What each phase claims; a job computes until it says otherwise. */
const CLAIMS: Readonly<Record<Phase, Claim>> = {
  queued: 'waiting',
  connecting: 'waiting',
  waiting: 'waiting',
  receiving: 'waiting',
  writing: 'waiting',
  helped: 'waiting',
  awaiting: 'waiting',
  locked: 'locked',
  computing: 'computing',
};

/** What a job that runs claims now. */
export const claimOf = ({phases}: Job): Claim => {
  const last = phases.at(-1);
  return last && last.to === null ? CLAIMS[last.phase] : 'computing';
};

/** A job's claims from its start to its end (or `now`), without gaps. */
export const claimsOf = (job: Job, now: number): readonly Stretch[] => {
  if (job.endedAt === null) return told(job, now);
  const known = ended.get(job);
  if (known) return known;
  const claims = told(job, job.endedAt);
  ended.set(job, claims);
  return claims;
};

// What ended changes no more, and a long run is painted many times.
const ended = new WeakMap<Job, readonly Stretch[]>();

const told = ({startedAt, phases}: Job, end: number): readonly Stretch[] => {
  if (startedAt === null) return [];
  const stretches: Stretch[] = [];
  let claim: Claim = 'computing';
  let from = startedAt;
  const close = (to: number, next: Claim | null): void => {
    if (next === claim) return;
    if (to > from) stretches.push({from, to, claim});
    from = Math.max(from, to);
    claim = next ?? claim;
  };
  for (const {phase, from: begins} of phases) close(Math.min(begins, end), CLAIMS[phase]);
  close(end, null);
  return stretches;
};

/**
 * What its jobs claim of a thread's time, in order and without overlap: where one of several jobs
 * computes (or waits for the lock), the thread does not merely wait for the others' I/O.
 */
export const claimsOn = (jobs: readonly Job[], now: number): readonly Stretch[] => {
  const all: Stretch[] = [];
  let [reached, overlap] = [0, false];
  for (const job of jobs) {
    for (const stretch of claimsOf(job, now)) {
      overlap ||= stretch.from < reached;
      reached = stretch.to;
      all.push(stretch);
    }
  }
  if (!overlap) return all;
  const work = withoutOverlap(all.filter(({claim}) => claim !== 'waiting'));
  const waits = withoutOverlap(all.filter(({claim}) => claim === 'waiting'));
  return [...work, ...outside(waits, work)].sort((a, b) => a.from - b.from);
};
