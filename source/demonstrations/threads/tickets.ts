import {microsSince} from '../../kernel/clock.js';
import type {Stamp, Stamped} from '../../model/demonstrations/fact.js';

/** One shared counter. */
export type Tickets = Int32Array;

export const newTickets = (): Tickets => new Int32Array(new SharedArrayBuffer(4));

/** Stamps the facts of one thread and sends them in batches. */
export type Reporter<Fact> = {
  /** Takes the next ticket and the time now. */
  report(fact: Fact): void;
  /** Sends what was reported; before a thread blocks, as it cannot do so meanwhile. */
  flush(): void;
};

/** `origin`: when the demonstration began, a value of process.hrtime.bigint(). */
export const openReporter = <Fact>(
  tickets: Tickets,
  origin: bigint,
  send: (facts: readonly Stamped<Fact>[]) => void,
): Reporter<Fact> => {
  let facts: Stamped<Fact>[] = [];
  return {
    report(fact) {
      facts.push({...fact, ticket: Atomics.add(tickets, 0, 1), at: microsSince(origin)});
    },
    flush() {
      if (facts.length === 0) return;
      send(facts);
      facts = [];
    },
  };
};

/** Passes facts on in the order of their tickets, each as soon as all earlier ones are there. */
export const inOrder = <Fact extends Stamp>(take: (facts: readonly Fact[]) => void) => {
  const early = new Map<number, Fact>();
  let next = 0;
  return (facts: readonly Fact[]): void => {
    for (const fact of facts) early.set(fact.ticket, fact);
    const ready: Fact[] = [];
    for (let fact = early.get(next); fact !== undefined; fact = early.get(++next)) {
      ready.push(fact);
      early.delete(next);
    }
    if (ready.length > 0) take(ready);
  };
};
