import {isBaseline} from '../event/strategies.js';
import type {Contestant, Entry, RaceResult, Ratio} from '../race/race.js';
import {ratioBetween} from '../race/result.js';
import {type Advice, AS_FAST, adviceOf} from './advice.js';
import {boundsOf, type Cause, costsOf, doubtsOf} from './causes.js';
import {headlineOf, saysNothingYet} from './headlines.js';
import type {Reason} from './run-verdict.js';

/** How a race ended, or stands. */
export type RaceOutcome =
  | ({readonly kind: 'fastest'; readonly wallMs: number} & Entry)
  /** Their intervals contain 1; fastest first. */
  | {readonly kind: 'tie'; readonly entries: readonly (Entry & {readonly wallMs: number})[]}
  /** No contestant is faster than one job at a time; null where there is no such contestant. */
  | {readonly kind: 'nothing-helps'; readonly because: NothingHelps}
  /** The figures do not decide, and why. */
  | {readonly kind: 'cannot-tell'; readonly because: Doubt};

/** What keeps the figures of a race from deciding. */
export type Doubt =
  | Cause
  | {readonly name: 'few-rounds'; readonly figures: {readonly rounds: number}}
  /** Whether one job at a time is as fast as the others is not known so well. */
  | {readonly name: 'wide-interval'; readonly figures: Entry & Ratio};

/** Why nothing helps: there is one job, one core, one lock, or the figures do not say. */
export type NothingHelps =
  | {readonly name: 'one-job'; readonly figures: Readonly<Record<string, never>>}
  | {
      readonly name: 'one-core';
      readonly figures: {readonly cores: number; readonly cpuMs: number; readonly wallMs: number};
    }
  | {readonly name: 'not-known'; readonly figures: Readonly<Record<string, never>>};

/** Reasons of one contestant. */
export type Held = Entry & {readonly reasons: readonly Reason[]};

/** Why a race ended as it did, from the figures of this race alone. */
export type RaceVerdict = {
  readonly outcome: RaceOutcome;
  /**
   * What bounds the jobs, by the contestant that does one at a time, else by the fastest; null where its figures do not
   * say. Where waiting overlaps, little but the computing is left to see.
   */
  readonly bound: Cause | null;
  /** Why the fastest one is. */
  readonly won: Held | null;
  /** What held each slower contestant back, in the order of the result. */
  readonly held: readonly Held[];
  /** Null where nothing is known well enough. */
  readonly advice: Advice | null;
};

/** The verdict on a race; null before any run counts. */
export const raceVerdictOf = (result: RaceResult): RaceVerdict | null => {
  const {contestants} = result;
  const [fastest] = contestants;
  if (fastest === undefined) return null;
  const outcome = outcomeOf(result, fastest);
  const isKnown = outcome.kind !== 'cannot-tell';
  const [bound = null] = boundsOf((baselineOf(contestants) ?? fastest).representative);
  return {
    outcome,
    bound,
    won: isKnown ? {...entryOf(fastest), reasons: [headlineOf(fastest.representative.breakdown)]} : null,
    held: isKnown
      ? contestants
          .filter(({verdict}) => verdict === 'slower')
          .map(contestant => ({...entryOf(contestant), reasons: heldBackBy(contestant)}))
      : [],
    advice: isKnown ? adviceOf(result) : null,
  };
};

/** The contestant that does one job at a time. */
const baselineOf = (contestants: readonly Contestant[]): Contestant | undefined =>
  contestants.find(({strategy}) => isBaseline(strategy));

const entryOf = ({strategy, workers}: Entry): Entry => ({strategy, workers});

const outcomeOf = ({contestants, rounds, seed}: RaceResult, fastest: Contestant): RaceOutcome => {
  // Jobs that fail, or end before their work does, are not the same jobs any more.
  const doubt = contestants
    .flatMap(({representative}) => doubtsOf(representative))
    .find(({name}) => name === 'await-missing' || name === 'jobs-failed');
  if (doubt !== undefined) return {kind: 'cannot-tell', because: doubt};
  if (contestants.some(({verdict}) => verdict === 'unknown'))
    return {kind: 'cannot-tell', because: {name: 'few-rounds', figures: {rounds}}};
  const first = contestants.filter(({verdict}) => verdict !== 'slower');
  // Where other programs have the cores, what would use more of them cannot be faster.
  const [disturbed] = contestants
    .filter(one => (first.length > 1 && first.includes(one)) || mayGain(one, fastest))
    .flatMap(disturbanceOf);
  if (disturbed !== undefined) return {kind: 'cannot-tell', because: disturbed};
  const baseline = baselineOf(contestants);
  if (baseline !== undefined && contestants.length > 1 && first.includes(baseline)) {
    const others = contestants.filter(other => other !== baseline);
    const doubtful = others.flatMap(other => gainAbove(baseline, other, seed) ?? [])[0];
    return doubtful === undefined
      ? {kind: 'nothing-helps', because: whyNothingHelps(baseline)}
      : {kind: 'cannot-tell', because: {name: 'wide-interval', figures: doubtful}};
  }
  if (first.length < 2) return {kind: 'fastest', ...entryOf(fastest), wallMs: fastest.wallMs.median};
  return {
    kind: 'tie',
    entries: first.map(contestant => ({...entryOf(contestant), wallMs: contestant.wallMs.median})),
  };
};

/** Whether what uses more threads may be the fastest where it never waits for a core: without that time it is no slower. */
const mayGain = (one: Contestant, fastest: Contestant): boolean =>
  threadsOf(one) > threadsOf(fastest) &&
  (one.ratio?.low ?? 1) * (1 - one.representative.breakdown.shares.ready) <= 1;

const threadsOf = ({representative: {breakdown}}: Contestant): number => breakdown.threadsAtOnce;

const disturbanceOf = ({representative}: Contestant): readonly Cause[] =>
  doubtsOf(representative).filter(({name}) => name === 'other-programs');

/** The gain of another contestant where it may well be worth having; null where it is known to be small. */
const gainAbove = (baseline: Contestant, other: Contestant, seed: number): (Entry & Ratio) | null => {
  const gain = ratioBetween(baseline, other, seed);
  return gain === null || gain.high <= AS_FAST ? null : {...entryOf(other), ...gain};
};

const whyNothingHelps = ({representative}: Contestant): NothingHelps => {
  const {breakdown, cpuMs} = representative;
  if (breakdown.planned === 1) return {name: 'one-job', figures: {}};
  const [bound] = boundsOf(representative);
  const room = Math.min(breakdown.cores, breakdown.quotaCores ?? breakdown.cores);
  if (bound?.name === 'cpu-bound' && room <= 1)
    return {name: 'one-core', figures: {cores: room, cpuMs, wallMs: breakdown.wallMs}};
  return {name: 'not-known', figures: {}};
};

/** Where its time went, and what cost it most beside that. */
const heldBackBy = ({representative}: Contestant): readonly Reason[] => {
  const headline = headlineOf(representative.breakdown);
  if (saysNothingYet(representative.breakdown)) return [headline];
  const costs = costsOf(representative).filter(({name}) => HOLDS_BACK.includes(name));
  return [headline, ...costs.slice(0, 1)];
};

/** Costs in wall time: start-up comes before it, and memory is none. */
const HOLDS_BACK: readonly string[] = ['loop-blocked', 'helped', 'transport'];
