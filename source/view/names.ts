/**
 * Frames under names of one letter. Ink takes every line apart, character by character and colour by
 * colour, on every frame, changed or not, which is most of what a frame costs. Given a name instead it
 * still decides when a frame stands; whoever writes its frames puts the lines in place of the name.
 */
export type FrameNames = {
  nameOf(lines: readonly string[]): string;
  /** The frame of that name while it is among the latest ones; null for any other text. */
  linesOf(name: string): readonly string[] | null;
};

/** Many more than Ink has in its hands at once. */
const NAMES = 'abcdefghijklmnopqrstuvwxyz';

export const frameNames = (): FrameNames => {
  const frames = new Map<string, readonly string[]>();
  let given = 0;
  return {
    nameOf(lines) {
      const name = NAMES.charAt(given++ % NAMES.length);
      frames.set(name, lines);
      return name;
    },
    linesOf: name => frames.get(name) ?? null,
  };
};
