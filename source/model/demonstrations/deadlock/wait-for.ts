import type {Cook, Lock} from './layouts.js';

/** A cook waits for a lock that another one holds: one edge of the wait-for graph. */
export type Wait = {
  readonly cook: Cook;
  readonly lock: Lock;
  readonly holder: Cook;
  readonly forever: boolean;
};

/** Cooks that wait for each other in a circle without limit, and those that wait behind them. */
export type Deadlock = {
  /** Each waits for a lock that the next one holds, the last for one of the first. */
  readonly cycle: readonly Wait[];
  /** All cooks that can never go on: those of the cycle, and those that wait for them. */
  readonly stuck: readonly Cook[];
  /** When it closed, µs. */
  readonly at: number;
};

/** What the graph is drawn from. */
type Waiting = {
  readonly cook: Cook;
  readonly wants: Lock | null;
  readonly forever: boolean;
  readonly holds: readonly Lock[];
};

/** The wait-for graph: each cook waits for one lock at most, so it has one edge at most. */
export const waitsOf = (cooks: readonly Waiting[]): readonly Wait[] =>
  cooks.flatMap(({cook, wants, forever}) => {
    const holder = wants === null ? undefined : cooks.find(({holds}) => holds.includes(wants));
    return wants === null || holder === undefined ? [] : [{cook, lock: wants, holder: holder.cook, forever}];
  });

/** The cycle of a wait-for graph, from its lowest cook on; null where there is none. */
export const cycleIn = (waits: readonly Wait[]): readonly Wait[] | null => {
  const of = new Map(waits.map(wait => [wait.cook, wait]));
  for (const start of [...of.keys()].sort((a, b) => a - b)) {
    const path: Wait[] = [];
    for (let wait = of.get(start); wait && path.length < of.size; wait = of.get(wait.holder)) {
      path.push(wait);
      if (wait.holder === start) return path;
    }
  }
  return null;
};

/** The deadlock of these cooks; null where every cook can still go on. */
export const deadlockOf = (cooks: readonly Waiting[], at: number): Deadlock | null => {
  const waits = waitsOf(cooks).filter(({forever}) => forever);
  const cycle = cycleIn(waits);
  if (cycle === null) return null;
  const stuck = new Set(cycle.map(({cook}) => cook));
  for (let before = -1; before !== stuck.size; ) {
    before = stuck.size;
    for (const {cook, holder} of waits) if (stuck.has(holder)) stuck.add(cook);
  }
  return {cycle, stuck: [...stuck].sort((a, b) => a - b), at};
};
