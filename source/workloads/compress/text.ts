/** Bytes made and compressed at a time: the size of gzip's window, and about a millisecond to compress. */
export const PIECE = 32_768;

/** The words of the texts; the first ones are the most frequent, as in a language. */
const WORDS = (
  'the of and to a in is it that for on as with are be this by not from or at an which one all but when ' +
  'there their they more has its other into than then each many no time only first thread process job core ' +
  'queue waits runs memory shared lock held result while another before after never always every machine ' +
  'number order begins ends until again second third fourth value state event message answer system kernel'
).split(' ');

const ENCODED: readonly Uint8Array[] = WORDS.map(word => new TextEncoder().encode(word));
const [SPACE, LINE_END] = [0x20, 0x0a];
/** Words in a line. */
const LINE = 12;

/** Piece `piece` (from 0) of text `seed`: always the same bytes. */
export const textOf = (seed: number, piece: number, bytes: number): Uint8Array => {
  const text = new Uint8Array(bytes);
  let state = Math.imul(seed, 0x85ebca6b) ^ Math.imul(piece + 1, 0x9e3779b1);
  for (let at = 0, words = 1; at < bytes; words += 1) {
    state = next(state);
    const fraction = (state >>> 8) / 2 ** 24;
    at = write(text, at, ENCODED[Math.floor(fraction * fraction * ENCODED.length)] as Uint8Array);
    if (at < bytes) text[at] = words % LINE === 0 ? LINE_END : SPACE;
    at += 1;
  }
  return text;
};

/** A linear congruential generator (Numerical Recipes, 7.1: "quick and dirty"). */
const next = (state: number): number => (Math.imul(state, 1664525) + 1013904223) | 0;

const write = (text: Uint8Array, at: number, word: Uint8Array): number => {
  const end = Math.min(text.length, at + word.length);
  for (let place = at; place < end; place += 1) text[place] = word[place - at] as number;
  return end;
};
