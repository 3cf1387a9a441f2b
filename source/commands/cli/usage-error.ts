import {closestMatch} from 'leven';
import {printable} from '../../model/printable/printable.js';
import type {Hints, Refusals} from '../../text/refusals.js';

/** The program was called wrongly. `sentence`: what is wrong and what would be right, in one line of any language. */
export class UsageError extends Error {
  constructor(readonly sentence: (words: Refusals) => string) {
    super('the arguments are wrong');
  }
}

/** What was typed, safe to stand in a message. */
export const quoted = (text: string): string => `"${printable(text, 60)}"`;

/** The name that is close to what was typed, if there is one. */
export const hintsAt = (typed: string, names: readonly string[]): Hints => {
  const maxDistance = typed.length < 5 ? 2 : 3;
  const match = closestMatch(typed.toLowerCase(), names, {maxDistance});
  return match === undefined ? [] : [match];
};
