import type {DeadlockSettings} from '../../source/model/demonstrations/deadlock/facts.js';

/** Two cooks who meet once, as fast as possible, and a round that is cleared; `changes` state what matters to the test. */
export const deadlockSettings = <Changes extends Partial<DeadlockSettings>>(changes: Changes) =>
  ({
    layout: 'pair',
    cure: 'none',
    meals: 1,
    rounds: 1,
    rehearsal: false,
    clears: true,
    paceMs: 0,
    seed: 1,
    ...changes,
  }) as const satisfies DeadlockSettings;
