import {type Table, WORD} from './table.js';

/** A barrier between the first and the second lock, as one cook uses it. */
export type Meeting = {
  /** A new round: its first meal has a meeting; `often`: every attempt has two. */
  open(often: boolean): void;
  /** This cook cannot come before another one has gone on: the others need not wait for it. */
  arrive(): void;
  /** Blocks the thread until all have arrived. Without effect where this round has no meeting left. */
  meet(): void;
};

/** `members`: cooks that meet; 0: this cook meets none. `flush` is called before the thread blocks. */
export const openMeeting = ({words}: Table, members: number, flush: () => void): Meeting => {
  // Meetings of this round so far, and whether this cook has arrived at the present one already.
  let meetings = 0;
  let arrived = false;
  let most = 0;

  const arrive = (): void => {
    if (arrived || meetings >= most) return;
    arrived = true;
    Atomics.add(words, WORD.arrived, 1);
    Atomics.notify(words, WORD.arrived);
  };

  return {
    open(often) {
      meetings = 0;
      arrived = false;
      most = members === 0 || words[WORD.byTurns] === 1 ? 0 : often ? Number.POSITIVE_INFINITY : 1;
    },
    arrive,
    meet() {
      if (meetings >= most) return;
      arrive();
      arrived = false;
      meetings++;
      const wanted = meetings * members;
      for (;;) {
        const now = Atomics.load(words, WORD.arrived);
        if (now >= wanted) return;
        flush();
        Atomics.wait(words, WORD.arrived, now);
      }
    },
  };
};
