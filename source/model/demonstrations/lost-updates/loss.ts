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

/** Two adders that read the same value before either of them had written: of their two additions one is lost. */
export type Loss = {
  /** Both read it, and both wrote it plus 1. */
  readonly value: number;
  /** The four steps in the order of their tickets. */
  readonly steps: readonly LossStep[];
};

/** The first loss that these additions prove, which come in the order of their read tickets; null where they prove none. */
export const firstLoss = (additions: Iterable<Addition>): Loss | null => {
  // An adder has one addition under way at a time, so its latest is the only one that can overlap.
  const latest = new Map<number, Addition>();
  for (const addition of additions) {
    for (const other of latest.values()) {
      if (other.adder !== addition.adder && other.value === addition.value && overlap(other, addition))
        return lossOf(other, addition);
    }
    latest.set(addition.adder, addition);
  }
  return null;
};

/** A ticket after a read that is lower than one before a write proves that the read came first. */
const overlap = (a: Addition, b: Addition): boolean => a.read < b.write && b.read < a.write;

const lossOf = (a: Addition, b: Addition): Loss => ({
  value: a.value,
  steps: [a, b]
    .flatMap(({adder, value, read, write}): LossStep[] => [
      {adder, does: 'reads', value, ticket: read},
      {adder, does: 'writes', value: value + 1, ticket: write},
    ])
    .sort((x, y) => x.ticket - y.ticket),
});
