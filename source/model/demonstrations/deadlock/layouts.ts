/** The number of a lock, from 0. */
export type Lock = number;

/** The number of a cook, from 1. */
export type Cook = number;

/** A kitchen in which every cook needs two locks for each meal. */
export type Layout = {
  readonly locks: number;
  /** The two locks of each cook, in the order in which it would take them. */
  readonly needs: readonly (readonly [first: Lock, second: Lock])[];
  /**
   * Cooks that meet at a barrier between their first and second lock in the first meal of a round: those whose
   * orders can close a cycle.
   */
  readonly meets: readonly Cook[];
};

const RING = 5;

/** Every layout. Adding one is adding a row. */
export const layouts = {
  /** Two cooks take the same two locks in opposite orders. */
  pair: {
    locks: 2,
    needs: [
      [0, 1],
      [1, 0],
    ],
    meets: [1, 2],
  },
  /** The dining philosophers: each lock lies between two neighbours (Dijkstra 1971). */
  ring: {
    locks: RING,
    needs: Array.from({length: RING}, (_, i) => [i, (i + 1) % RING] as const),
    meets: Array.from({length: RING}, (_, i) => i + 1),
  },
  /** A pair that can be stuck, beside three cooks that share two other locks in one order. */
  partial: {
    locks: 4,
    needs: [
      [0, 1],
      [1, 0],
      [2, 3],
      [2, 3],
      [2, 3],
    ],
    meets: [1, 2],
  },
} as const satisfies Readonly<Record<string, Layout>>;

export type LayoutName = keyof typeof layouts;

export const layoutNamed = (name: LayoutName): Layout => layouts[name];
