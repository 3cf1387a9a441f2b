import {type Headline, isHeadline} from '../model/reasons/headlines.js';
import type {Reason} from '../model/reasons/run-verdict.js';

/** The tables of a language that say reasons, by the names of these. */
type ReasonTables = {
  readonly headline: (headline: Headline) => readonly [string, ...string[]];
  readonly causes: Readonly<Record<string, unknown>>;
  readonly remedies: Readonly<Record<string, unknown>>;
};

/** A reason as a sentence, and what to try; null where nothing is known to help. */
export type ReasonWords = {
  readonly reason: (of: Reason) => string;
  readonly remedy: (of: Reason) => string | null;
};

type Words = (figures: unknown) => string;
type Remedy = (figures: unknown) => string | null;

export const reasonWords = ({headline, causes, remedies}: ReasonTables): ReasonWords => ({
  reason: of => (isHeadline(of) ? `${headline(of)[0]}.` : (causes[of.name] as Words)(of.figures)),
  remedy({name, figures}) {
    const words = remedies[name] as Remedy | undefined;
    return words === undefined ? null : words(figures);
  },
});
