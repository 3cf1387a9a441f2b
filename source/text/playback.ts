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

/** Sentences for happenings, by their code. */
export type HappeningWords = {
  readonly [Code in Happening['code']]: (figures: Extract<Happening, {code: Code}>) => string;
};

/** The sentence for a happening. */
export const happeningSentence = (words: HappeningWords, happening: Happening): string =>
  (words[happening.code] as (figures: Happening) => string)(happening);

/** Characters of what comes from outside that a caption has room for: a choice. */
export const OUTSIDE = 60;

/** The forms of a sentence of two halves: both, the second one in brief, the first one alone. */
export const formsOf = (first: string, others: readonly [string, string] | null, end: string): Forms =>
  others === null
    ? [`${first}${end}`]
    : [`${first}; ${others[0]}${end}`, `${first}; ${others[1]}${end}`, `${first}${end}`];
