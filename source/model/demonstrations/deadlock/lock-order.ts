import type {Cook, Lock} from './layouts.js';

/** A cook asked for `to` while it held `from`, and would have waited without limit. */
export type LockOrder = {
  readonly from: Lock;
  readonly to: Lock;
  readonly cook: Cook;
  /** All locks that it held. */
  readonly held: readonly Lock[];
};

/** Orders that could close a cycle: each cook holds the lock that the one before it asks for. */
export type PossibleDeadlock = {readonly cycle: readonly LockOrder[] /** µs. */; readonly at: number};

/** The orders with those of one more request; the same array where it brings nothing new. */
export const withOrders = (
  orders: readonly LockOrder[],
  cook: Cook,
  held: readonly Lock[],
  to: Lock,
): readonly LockOrder[] => {
  const fresh = held.filter(
    from => !orders.some(known => known.cook === cook && known.from === from && known.to === to),
  );
  return fresh.length === 0 ? orders : [...orders, ...fresh.map(from => ({from, to, cook, held}))];
};

/**
 * A cycle of lock orders that different cooks could close at one moment: no two of them hold a common lock,
 * which would let only one of them in (the Goodlock condition; Havelund, SPIN 2000), and there are not more of
 * them than the waiter admits. Null where there is none.
 */
export const possibleCycle = (orders: readonly LockOrder[], permits: number): readonly LockOrder[] | null => {
  const longer = (path: readonly LockOrder[]): readonly LockOrder[] | null => {
    const [first] = path;
    const last = path.at(-1);
    if (first === undefined || last === undefined || path.length > permits) return null;
    if (path.length > 1 && last.to === first.from) return path;
    for (const next of orders) {
      if (next.from !== last.to || path.some(known => excludes(known, next))) continue;
      const found = longer([...path, next]);
      if (found !== null) return found;
    }
    return null;
  };
  for (const order of orders) {
    const found = longer([order]);
    if (found !== null) return found;
  }
  return null;
};

/** Whether two requests cannot be pending at one moment. */
const excludes = (a: LockOrder, b: LockOrder): boolean =>
  a.cook === b.cook || a.held.some(lock => b.held.includes(lock));
