import type {Phase} from '../model/event/event.js';
import type {Caption} from '../model/playback/caption.js';
import type {Happening} from '../model/playback/happenings.js';

/** The same sentence in forms that take less and less room, the longest first. */
export type Forms = readonly [string, ...string[]];

/** Phases in which a job in flight leaves its thread free. */
export type FreePhase = Exclude<Phase, 'computing' | 'locked'>;

/** What the pages say while a run is played back. */
export type PlaybackText = {
  /** A moment in one sentence: what happens, and what the others do then. */
  readonly caption: (caption: Caption) => Forms;
};

/** A sentence, or the whole of it and what is left where there is little room. */
type Sentence = string | readonly [whole: string, brief: string];

/** What happened, with what it came to where there is room. */
export const briefly = (what: string, outcome: string): Sentence => [`${what}: ${outcome}`, what];

/** Sentences for happenings, by their code. */
export type HappeningWords = {
  readonly [Code in Happening['code']]: (figures: Extract<Happening, {code: Code}>) => Sentence;
};

/** Characters of what comes from outside that a caption has room for: a choice. */
export const OUTSIDE = 60;

/** What the others do: in all that is known, and in brief. */
export type OthersWords = readonly [whole: string, brief: string];

/** The forms of a caption: both halves, the second one in brief, the first one alone, and that in brief. */
export const captionForms = (
  words: HappeningWords,
  happening: Happening,
  others: OthersWords | null,
  finish: (sentence: string) => string,
): Forms => {
  const said = (words[happening.code] as (figures: Happening) => Sentence)(happening);
  const [whole, brief] = typeof said === 'string' ? [said, said] : said;
  const [first, ...rest] = [...(others ?? []).map(half => `${whole}; ${half}`), whole, brief].map(finish);
  return [first ?? '', ...rest.filter((form, i, all) => form !== (i === 0 ? first : all[i - 1]))];
};
