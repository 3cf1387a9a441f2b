/**
 * Lines under names of one character. Ink takes every line apart, character by character and colour by
 * colour, on every frame, changed or not, which is most of what a frame costs. Given a name instead it
 * still decides when and where lines stand; whoever writes its frames puts the lines in place of the names.
 */
export type LineNames = {
  /** The same line keeps its name while it is on the screen; another line never has it meanwhile. */
  nameOf(line: string): string;
  /** The line of that name, or the text itself where it is none. */
  lineOf(name: string): string;
};

/** Names are taken from Unicode's private use area, whose characters have no meaning of their own. */
const FIRST = 0xe000;
/** Many times the lines of the tallest screen, so that the name used longest ago is never in sight. */
const NAMES = 4096;

export const lineNames = (): LineNames => {
  const names = new Map<string, string>();
  const lines = new Map<string, string>();

  const freshName = (): string => {
    if (names.size < NAMES) return String.fromCharCode(FIRST + names.size);
    const [oldest, name] = names.entries().next().value ?? ['', ''];
    names.delete(oldest);
    return name;
  };

  return {
    nameOf(line) {
      if (line === '') return '';
      const name = names.get(line) ?? freshName();
      // Used last, it is the last to be given away.
      names.delete(line);
      names.set(line, name);
      lines.set(name, line);
      return name;
    },
    lineOf: name => lines.get(name) ?? name,
  };
};
