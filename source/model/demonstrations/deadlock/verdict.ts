import {isRunning} from '../progress.js';
import type {DeadlockResult, DeadlockState, Verdict} from './state.js';

/** How often every cook has given up, with no meal of any in between, before that is called a livelock; a choice. */
const FRUITLESS = 10;

/** How many meals of others may lie between two of a cook before it is called starved; a choice. */
export const STARVED = 10;

/** Whether all cooks at the table only give up and try again. */
const isLivelocked = ({cooks}: DeadlockState): boolean => {
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

/** Verdicts that do not change any more. */
const FINAL: ReadonlySet<Verdict> = new Set<Verdict>(['deadlock', 'partial', 'livelock', 'served']);

/** What the run has come to, for comparison; null while it goes on, and for a rehearsal alone. */
export const resultOf = (state: DeadlockState): DeadlockResult | null => {
  const {settings, cooks, deadlock} = state;
  const verdict = verdictOf(state);
  if (settings === null || settings.rounds === 0 || !FINAL.has(verdict)) return null;
  return {
    cure: settings.cure,
    verdict,
    served: cooks.reduce((sum, {allMeals}) => sum + allMeals, 0),
    wanted: cooks.length * settings.meals * settings.rounds,
    stuck: deadlock?.stuck.length ?? 0,
  };
};

/** The earlier results and that of the run itself, which replaces one with the same cure. */
export const resultsOf = (state: DeadlockState): readonly DeadlockResult[] => {
  const own = resultOf(state);
  return own === null ? state.results : [...state.results.filter(({cure}) => cure !== own.cure), own];
};
