import type {Phase} from '../model/event/event.js';
import type {Strategy} from '../model/event/strategies.js';
import type {Caption} from '../model/playback/caption.js';
import type {Difference} from '../model/playback/differences.js';
import type {Executor} from '../model/playback/executor.js';
import type {Happening, Quiet} from '../model/playback/happenings.js';
import type {JobDetails} from '../model/playback/job-details.js';
import type {Stop} from '../model/playback/stops.js';
import type {WindowStage} from '../model/playback/window.js';

/** The same sentence in forms that take less and less room, the longest first. */
export type Forms = readonly [string, ...string[]];

/** Phases in which a job in flight leaves its thread free. */
export type FreePhase = Exclude<Phase, 'computing' | 'locked'>;

/** What the pages say while a run is played back. */
export type PlaybackText = {
  /** A moment in one sentence: what happens, and what the others do then. */
  readonly caption: (caption: Caption) => Forms;
  /** What is at a moment that tab jumps to. */
  readonly stop: (stop: Stop) => Forms;
  /** An executor by its numbers, alone in its cell. */
  readonly executor: (executor: Executor) => string;
  /** The figures between two moments. */
  readonly window: WindowText;
  /** What belongs to a job, a line for each thing that is known. */
  readonly details: (details: JobDetails) => readonly DetailLine[];
  /** How the second of two runs differs from the first one. */
  readonly difference: (difference: Difference) => string;
};

/** What a table of the figures between two moments says; its states have the words of the lanes. */
export type WindowText = {
  /** Its title: the two moments, ms since the first job was queued, and the names that markers gave them. */
  readonly title: (one: NamedMoment, other: NamedMoment) => Forms;
  /** That no executor could take jobs then. */
  readonly none: (stage: Exclude<WindowStage, 'open'>, of: Strategy['executor']) => string;
  /** Time before an executor could take jobs, and after its exit. */
  readonly away: string;
  /** How many jobs began, and ended. */
  readonly begun: string;
  readonly ended: string;
};

export type NamedMoment = {readonly ms: number; readonly name: string | null};

/** A line about a job; where there are few lines, those of the lowest rank stay. */
export type DetailLine = {readonly rank: number; readonly forms: Forms};

/** A sentence, or the whole of it and what is left where there is little room. */
export type Sentence = string | readonly [whole: string, brief: string];

/** What happened, with what it came to where there is room. */
export const briefly = (what: string, outcome: string): Sentence => [`${what}: ${outcome}`, what];

/** Sentences for happenings, by their code. */
export type HappeningWords = {
  readonly [Code in (Happening | Quiet)['code']]: (
    figures: Extract<Happening | Quiet, {code: Code}>,
  ) => Sentence;
};

/** Characters of what comes from outside that a caption has room for: a choice. */
export const OUTSIDE = 60;

/** Times whose ratio differs from 1 by less are the same to a person: a choice. */
export const ABOUT_SAME = 0.05;

/** What the others do: in all that is known, and in brief. */
export type OthersWords = readonly [whole: string, brief: string];

/** How far a moment lies outside of the wall time: in whole, and in brief. */
export type OutsideWords = readonly [whole: string, brief: string];

/**
 * The forms of a caption: both halves in whole, the one or the other in brief, and the first one alone. Each says how
 * far outside of the wall time it is, where it is, before one that leaves it out.
 */
export const captionForms = (
  words: HappeningWords,
  happening: Happening | Quiet,
  others: OthersWords | null,
  outside: OutsideWords | null,
  finish: (sentence: string) => string,
): Forms => {
  const said = (words[happening.code] as (figures: Happening | Quiet) => Sentence)(happening);
  const [whole, brief] = typeof said === 'string' ? [said, said] : said;
  const both =
    others === null ? [] : [`${whole}; ${others[0]}`, `${whole}; ${others[1]}`, `${brief}; ${others[1]}`];
  const all = [...both, whole, brief];
  const beside =
    outside === null
      ? []
      : [
          ...all.map(form => `${form} (${outside[0]})`),
          ...[whole, brief].map(form => `${form} (${outside[1]})`),
        ];
  const [first = '', ...rest] = new Set([...beside, ...(outside === null ? all : [brief])].map(finish));
  return [first, ...rest];
};

/** Forms of a text with parts that take their time, of which the shortest ones are left out one by one. */
export const withTimes = (
  head: string,
  parts: readonly {readonly us: number; readonly words: string}[],
): Forms => {
  const longest = parts.toSorted((a, b) => b.us - a.us);
  const forms = longest.map((_, i) => {
    const kept = longest.slice(0, longest.length - i);
    return `${head}: ${parts
      .filter(part => kept.includes(part))
      .map(({words}) => words)
      .join(', ')}`;
  });
  return [forms[0] ?? head, ...forms.slice(1)];
};
