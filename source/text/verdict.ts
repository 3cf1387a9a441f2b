import type {Advice} from '../model/reasons/advice.js';
import type {RaceVerdict} from '../model/reasons/race-verdict.js';
import type {Reason} from '../model/reasons/run-verdict.js';

/** Why runs take their time, in the field's standard terms. Every sentence cites the figures that it is taken from. */
export type VerdictText = {
  /** A sentence for one reason of one run. */
  readonly reason: (reason: Reason) => string;
  /** What to try where it holds; null where nothing follows from it. */
  readonly remedy: (reason: Reason) => string | null;
  /** Why a race ended as it did: three sentences at most. */
  readonly why: (verdict: RaceVerdict) => readonly string[];
  /** What to adopt, and what it brings and costs. */
  readonly advice: (advice: Advice) => string;
  /** Above the lines of code that do. */
  readonly adopt: string;
};
