/**
 * Where jamo sit on the two-set (dubeolsik) keyboard, as the Latin letter on the same key; compound
 * jamo are the keys typed one after the other. The order is Unicode's: initial consonants from U+1100,
 * vowels from U+1161, final consonants from U+11A8 (The Unicode Standard, Hangul Jamo block). The last
 * two are old initials to which the compounds ㅀ and ㅄ decompose when they stand alone.
 */
const BLOCKS: readonly {readonly from: number; readonly keys: readonly string[]}[] = [
  {from: 0x1100, keys: 'r R s e E f a q Q t T d w W c z x v g'.split(' ')},
  {from: 0x1161, keys: 'k o i O j p u P h hk ho hl y n nj np nl b m ml l'.split(' ')},
  {from: 0x11a8, keys: 'r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g'.split(' ')},
  {from: 0x111a, keys: ['fg']},
  {from: 0x1121, keys: ['qt']},
];

const POSITIONS = new Map(
  BLOCKS.flatMap(({from, keys}) =>
    keys.map((letters, i) => [String.fromCharCode(from + i), letters] as const),
  ),
);

/** Full-width forms and the ideographic space: what an East Asian input mode types for ASCII. */
const FULL_WIDTH = /[\uff01-\uff5e\u3000]/u;

/**
 * The Latin characters on whose keys a character is typed while an input mode is on: `ㅈ` gives `w`,
 * `자` gives `wk`, `＋` gives `+`. Anything else is given back as it is.
 */
export const latin = (character: string): string => {
  if (FULL_WIDTH.test(character)) return character.normalize('NFKC');
  // Compatibility jamo, half-width jamo and syllables all decompose to the three blocks.
  const jamo = [...character.normalize('NFKD')].map(part => POSITIONS.get(part));
  return jamo.every(letters => letters !== undefined) ? jamo.join('') : character;
};
