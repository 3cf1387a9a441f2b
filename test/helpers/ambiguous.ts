import type {Terminal} from '@xterm/headless';

/** Characters of the East Asian width "ambiguous" (Unicode Standard Annex 11), as far as we draw them. */
const AMBIGUOUS = /[█▇▒░●▪╵╌─│╭╮╯╰∙·×…↑↓←→–▸≠]/;
const WIDE = /[\u1100-\u115f\u3000-\u303f\uac00-\ud7a3\uff01-\uff60]/;

/** Makes an emulator draw characters of ambiguous width in two columns, as some Korean terminals do. */
export const widen = (emulator: Terminal): void => {
  const wcwidth = (code: number): 0 | 1 | 2 => {
    const character = String.fromCodePoint(code);
    return AMBIGUOUS.test(character) || WIDE.test(character) ? 2 : 1;
  };
  // From the second bit on stands the width: xterm's UnicodeService.
  emulator.unicode.register({version: 'east', wcwidth, charProperties: code => wcwidth(code) << 1});
  emulator.unicode.activeVersion = 'east';
};
