import type {RepresentativeRun} from '../race/race.js';
import {boundsOf, type Cause, costsOf, doubtsOf} from './causes.js';
import {type Headline, headlineOf, saysNothingYet} from './headlines.js';

/** A reason with the figures that it cites. */
export type Reason = Headline | Cause;

/** Reasons of one verdict at most: it is two or three sentences. */
const MOST_REASONS = 3;

/**
 * Why a run took as long as it did, most telling first: where its time went, what bounds its jobs, and what else costs
 * most. What puts that in doubt comes first.
 */
export const reasonsOf = (run: RepresentativeRun): readonly Reason[] => {
  const headline = headlineOf(run.breakdown);
  if (saysNothingYet(run.breakdown)) return [headline];
  // A headline may say already that other programs had the cores.
  const doubts = doubtsOf(run).filter(
    ({name}) => name !== 'other-programs' || headline.name !== 'cores-taken',
  );
  return [...doubts.slice(0, 1), headline, ...boundsOf(run), ...costsOf(run)].slice(0, MOST_REASONS);
};
