import {type Cure, cureNamed} from '../../model/demonstrations/deadlock/cures.js';
import type {CookFact} from '../../model/demonstrations/deadlock/facts.js';
import {type Lock, layoutNamed} from '../../model/demonstrations/deadlock/layouts.js';
import {randomFrom} from '../../model/random/random.js';
import {releaseLock, takeLock} from '../threads/lock.js';
import {givePermits, takePermit} from '../threads/semaphore.js';
import type {CookOptions} from './cook-options.js';
import {openMeeting} from './meeting.js';
import {WORD} from './table.js';

/** How long a cook waits for its second lock under a limit, and pauses at most at first and later, in parts of a meal. */
const TIMEOUT = 1.5;
const FIRST_PAUSE = 1;
const LONGEST_PAUSE = 4;
/** The same where meals take no time, ms. All of them are choices. */
const LEAST_TIMEOUT_MS = 0.3;
const LEAST_PAUSE_MS = 0.2;
const LONGEST_PAUSE_MS = 200;

/** Returns what one cook does in a round; `flush` sends what was reported, before the thread blocks. */
export const openCook = (
  {cook, settings, table}: CookOptions,
  report: (fact: CookFact) => void,
  flush: () => void,
) => {
  const {locks, words} = table;
  const layout = layoutNamed(settings.layout);
  const cure = cureNamed(settings.cure);
  const [first, second] = inOrder(layout.needs[cook - 1] ?? [0, 0], cure);
  const random = randomFrom(settings.seed * 100 + cook);
  const meeting = openMeeting(table, layout.meets.includes(cook) ? layout.meets.length : 0, flush);
  const timeoutMs = {
    forever: null,
    none: 0,
    limited: Math.max(LEAST_TIMEOUT_MS, TIMEOUT * settings.paceMs),
  }[cure.waits];

  const isCleared = (): boolean => Atomics.load(words, WORD.cleared) === 1;
  /** Blocks the thread for so long, or until the round is cleared. */
  const pause = (ms: number): void => {
    if (ms <= 0) return;
    flush();
    Atomics.wait(words, WORD.cleared, 0, ms);
  };
  /** Takes a lock; `arrive`: what makes others go on while this cook waits. */
  const take = (lock: Lock, limitMs: number | null, arrive: () => void): boolean => {
    report({type: 'wants', lock, patienceMs: limitMs});
    const taken = takeLock(locks, lock, cook, limitMs, () => {
      arrive();
      flush();
    });
    if (taken === 'got') report({type: 'gets', lock});
    else if (taken === 'gave up') report({type: 'gives-up', lock});
    return taken === 'got';
  };
  const release = (lock: Lock): void => {
    report({type: 'releases', lock});
    releaseLock(locks, lock, cook);
  };

  /** One attempt: both locks, the meal, and everything given back. True when the meal is done. */
  const attempt = (): boolean => {
    if (!take(first, null, meeting.arrive)) return false;
    meeting.meet();
    // The screen then shows which cook holds which lock before any of them waits.
    pause(settings.paceMs / 2);
    const both = take(second, timeoutMs, () => {});
    if (cure.retry === 'in-step') meeting.meet();
    if (both) {
      pause(settings.paceMs * (0.5 + random()));
      if (!isCleared()) report({type: 'serves'});
      release(second);
    }
    release(first);
    return both;
  };

  /** How long the cook pauses after it has failed so often in a row, ms: binary exponential back-off (IEEE 802.3). */
  const pauseAfter = (failures: number): number => {
    if (cure.retry === 'in-step') return settings.paceMs;
    const shortest = Math.max(LEAST_PAUSE_MS, FIRST_PAUSE * settings.paceMs);
    const longest = Math.max(LONGEST_PAUSE_MS, LONGEST_PAUSE * settings.paceMs);
    return Math.min(longest, shortest * 2 ** (failures - 1)) * random();
  };

  /** Attempts until a meal is done or the round is cleared. */
  const prepareMeal = (): void => {
    for (let failures = 1; !attempt() && !isCleared(); failures++) {
      const forMs = pauseAfter(failures);
      report({type: 'backs-off', forMs});
      pause(forMs);
    }
  };

  const workRound = (): void => {
    meeting.open(cure.retry === 'in-step');
    const byTurns = words[WORD.byTurns] === 1;
    if (byTurns) awaitTurn(words, cook - 1, flush);
    else pause(settings.paceMs * random());
    const meals = byTurns ? 1 : settings.meals;
    let served = 0;
    for (; served < meals && !isCleared(); served++) {
      if (cure.waiter) admit();
      prepareMeal();
      if (cure.waiter) goAway();
    }
    report({type: 'leaves', served: !isCleared()});
    if (byTurns) passTurn(words);
  };

  /** Waits until the waiter admits this cook. */
  const admit = (): void => {
    report({type: 'asks'});
    takePermit(words, WORD.permits, () => {
      meeting.arrive();
      flush();
    });
    report({type: 'admitted'});
  };
  const goAway = (): void => {
    report({type: 'goes'});
    givePermits(words, WORD.permits);
  };

  return {workRound};
};

const inOrder = ([a, b]: readonly [Lock, Lock], {order}: Cure): readonly [Lock, Lock] =>
  order === 'own' || a < b ? [a, b] : [b, a];

const awaitTurn = (words: Int32Array, place: number, flush: () => void): void => {
  flush();
  for (let turn = 0; turn !== place; turn = Atomics.load(words, WORD.turn)) {
    Atomics.wait(words, WORD.turn, turn);
  }
};

const passTurn = (words: Int32Array): void => {
  Atomics.add(words, WORD.turn, 1);
  Atomics.notify(words, WORD.turn);
};
