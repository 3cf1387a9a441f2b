/** A line, and the moment from which nothing changes it any more, µs. */
export type LineInTime = {readonly at: number; readonly line: string};

/**
 * The last lines that are said of something, each at the moment from which it, and all before it, are said as they are
 * in the end. `saidAt`: what is said after each event, in the order of time.
 */
export const linesInTime = (
  saidAt: Iterable<{readonly at: number; readonly lines: readonly string[]}>,
): readonly LineInTime[] => {
  let known: readonly LineInTime[] = [];
  for (const {at, lines} of saidAt) {
    const changed = lines.findIndex((line, i) => line !== known[i]?.line);
    const same = changed < 0 ? lines.length : changed;
    known = lines.map((line, i) => (i < same ? (known[i] ?? {at, line}) : {at, line}));
  }
  return known;
};
