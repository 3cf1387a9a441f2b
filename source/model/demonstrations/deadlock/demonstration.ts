import {after} from '../../options/option-type.js';
import type {Demonstration} from '../../session/demonstration.js';
import type {CureName} from './cures.js';
import type {DeadlockFact, DeadlockSettings} from './facts.js';
import {foldDeadlock} from './fold.js';
import {type LayoutName, layouts} from './layouts.js';
import {beforeDeadlock, type DeadlockState} from './state.js';

/** What the keys of the page ask for. */
export type DeadlockWish = {
  readonly cure?: CureName;
  /** So many layouts further. */
  readonly layoutBy?: number;
  /** True: the cooks work one after another, so that a deadlock is possible and cannot happen. */
  readonly alone?: boolean;
};

const layoutNames = Object.keys(layouts) as readonly LayoutName[];

/** The first run; as slow as a class can follow. */
const FIRST: DeadlockSettings = {
  layout: 'pair',
  cure: 'none',
  meals: 3,
  rounds: 1,
  rehearsal: false,
  clears: false,
  paceMs: 400,
  seed: 0,
};

const settingsFor = (
  {settings}: DeadlockState,
  {cure, layoutBy = 0, alone = false}: DeadlockWish,
): DeadlockSettings => {
  const before = settings ?? FIRST;
  return {
    ...before,
    cure: cure ?? (alone ? 'none' : before.cure),
    layout: layoutBy === 0 ? before.layout : after(layoutNames, before.layout, layoutBy),
    rehearsal: alone,
    rounds: alone ? 0 : 1,
    seed: before.seed + 1,
  };
};

/** The deadlock, for its page. */
export const deadlock: Demonstration<DeadlockState, DeadlockFact, DeadlockWish> = {
  start: beforeDeadlock,
  fold: foldDeadlock,
  settingsFor,
};
