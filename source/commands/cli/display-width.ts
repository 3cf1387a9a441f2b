/** How many columns a text takes on a terminal. */
export type DisplayWidth = (text: string) => number;

const HELP = /^(help|--help|-\w*h\w*)$/;

/** Hangul takes two columns a character, which is known by a package that is loaded for help alone. */
export const displayWidthFor = async (args: readonly string[]): Promise<DisplayWidth> =>
  args.some(argument => HELP.test(argument)) ? (await import('string-width')).default : text => text.length;
