import type {CauseFigures, CauseName} from '../model/reasons/causes.js';
import type {HeadlineFigures, HeadlineName} from '../model/reasons/headlines.js';

/** The figures of every reason, by its name. */
type ReasonFigures = CauseFigures & HeadlineFigures;

/** A sentence for each cause, which cites its figures. */
export type CauseSentences = {readonly [Name in CauseName]: (figures: CauseFigures[Name]) => string};

/** What to try where a reason holds; absent, or null for some figures, where nothing follows from it. */
export type Remedies = {
  readonly [Name in CauseName | HeadlineName]?: (figures: ReasonFigures[Name]) => string | null;
};
