/**
 * One addition as its adder logged it. `read`: an atomic ticket that was taken after the value was read; `write`: one
 * that was taken before value + 1 was written.
 */
export type Addition = {
  readonly adder: number;
  readonly value: number;
  readonly read: number;
  readonly write: number;
};

/** One step of a loss. */
export type LossStep = {
  readonly adder: number;
  readonly does: 'reads' | 'writes';
  readonly value: number;
  readonly ticket: number;
};

/** An addition that is lost: another adder reads before it is written, and writes after it. */
export type Loss = {
  /** The four steps of both adders, in the order of their tickets. */
  readonly steps: readonly LossStep[];
};

/**
 * A loss that these additions prove, which come in the order of their read tickets; null where they prove none. The
 * first of two adders that read the same value; where there is none, the first of any.
 */
export const firstLoss = (additions: Iterable<Addition>): Loss | null => {
  // An adder has one addition under way at a time, so its latest is the only one that can overlap.
  const latest = new Map<number, Addition>();
  let overwritten: Loss | null = null;
  for (const addition of additions) {
    const before = latest.get(addition.adder);
    for (const other of latest.values()) {
      if (other.adder === addition.adder) continue;
      if (other.value === addition.value && overlap(other, addition)) return lossOf(other, addition);
      // The adder reads again, so what it wrote before is in the counter, before the other one writes.
      if (before && overlap(before, other) && addition.read < other.write)
        overwritten ??= lossOf(before, other);
    }
    latest.set(addition.adder, addition);
  }
  return overwritten;
};

/** A ticket after a read that is lower than one before a write proves that the read came first. */
const overlap = (a: Addition, b: Addition): boolean => a.read < b.write && b.read < a.write;

const lossOf = (a: Addition, b: Addition): Loss => ({
  steps: [a, b]
    .flatMap(({adder, value, read, write}): LossStep[] => [
      {adder, does: 'reads', value, ticket: read},
      {adder, does: 'writes', value: value + 1, ticket: write},
    ])
    .sort((x, y) => x.ticket - y.ticket),
});
