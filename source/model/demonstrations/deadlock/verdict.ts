import {isRunning} from '../progress.js';
import type {DeadlockState} from './state.js';

/**
 * What a deadlock run comes to at this moment:
 * `deadlock`: no cook can go on; `partial`: some are stuck, others are not; `livelock`: all give up and try again,
 * and none gets on; `possible`: the orders of the locks could close a cycle and have not; `served`: all meals of all
 * rounds are done.
 */
export type Verdict = 'ready' | 'going' | 'deadlock' | 'partial' | 'livelock' | 'possible' | 'served';

/** How often every cook has given up, with no meal of any in between, before that is called a livelock; a choice. */
const FRUITLESS = 10;

/** How many meals of others may lie between two of a cook before it is called starved; a choice. */
export const STARVED = 10;

/** Whether all cooks at the table only give up and try again. */
export const isLivelocked = ({cooks}: DeadlockState): boolean => {
  const present = cooks.filter(({doing}) => doing !== 'left');
  return present.length > 0 && present.every(({fruitless}) => fruitless >= FRUITLESS);
};

/** Whether nothing in this round can go on: every cook is stuck or has left, or all only give up. */
export const isAtEnd = (state: DeadlockState): boolean => {
  const {deadlock, cooks} = state;
  if (deadlock === null) return isLivelocked(state);
  return cooks.every(({cook, doing}) => doing === 'left' || deadlock.stuck.includes(cook));
};

export const verdictOf = (state: DeadlockState): Verdict => {
  const {settings, deadlock, cooks, counts, possible} = state;
  if (settings === null) return 'ready';
  if (deadlock !== null) return deadlock.stuck.length === cooks.length ? 'deadlock' : 'partial';
  if (isLivelocked(state)) return 'livelock';
  if (possible !== null) return 'possible';
  if (isRunning(state)) return 'going';
  return counts.served === settings.rounds ? 'served' : 'going';
};
