import {givePermits, takePermit, tryTakePermit} from '../threads/semaphore.js';

/** The shared words by name; `places`, `orders`, `ovens` and `turn` are semaphores. */
export const WORD = {places: 0, orders: 1, ovens: 2, turn: 3, next: 4, last: 5, slots: 6} as const;

export const newRail = (places: number, ovens: number): Int32Array => {
  const words = new Int32Array(new SharedArrayBuffer(4 * (WORD.slots + places)));
  words[WORD.places] = places;
  words[WORD.ovens] = ovens;
  words[WORD.turn] = 1;
  return words;
};

/**
 * A bounded queue with one writer: a ring of slots between two semaphores (Dijkstra 1965). Readers take turns: the
 * place that one of them frees could otherwise be that of an order which another one has not read yet.
 */
export const openRail = (words: Int32Array) => {
  const places = words.length - WORD.slots;
  const slotOf = (count: number): number => WORD.slots + (count % places);
  let hung = 0;

  return {
    /** Whether there was a free place, which is then taken. */
    tryPlace: (): boolean => tryTakePermit(words, WORD.places),
    /** Takes a place; blocks the thread while the rail is full. */
    place: (beforeWait: () => void): void => takePermit(words, WORD.places, beforeWait),
    /** Hangs an order into the place that was taken; `report` is called before a cook can see it. */
    hang(order: number, report: () => void): void {
      words[slotOf(hung)] = order;
      hung += 1;
      report();
      Atomics.store(words, WORD.last, hung);
      givePermits(words, WORD.orders);
    },
    /** No order follows: that many cooks find nothing more. */
    close: (cooks: number): void => givePermits(words, WORD.orders, cooks),
    /**
     * Takes the oldest order; blocks the thread while there is none. Null when no order follows. `report` is called
     * before its place is free again.
     */
    take(beforeWait: () => void, report: (order: number) => void): number | null {
      takePermit(words, WORD.orders, beforeWait);
      takePermit(words, WORD.turn, beforeWait);
      const next = Atomics.add(words, WORD.next, 1);
      const order = next < Atomics.load(words, WORD.last) ? (words[slotOf(next)] as number) : null;
      if (order !== null) report(order);
      givePermits(words, WORD.turn);
      if (order !== null) givePermits(words, WORD.places);
      return order;
    },
  };
};
