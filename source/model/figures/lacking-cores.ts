import {NOTABLE_SHARE, type RunBreakdown} from './run-breakdown.js';

/** The share of the time in which each of so many executors is ready if nothing else computes on the cores. */
export const expectedReady = ({cores, quotaCores}: RunBreakdown, executors: number): number =>
  Math.max(0, 1 - (quotaCores ?? cores) / executors);

/** What took cores besides the executors themselves. */
export type Rivals =
  /** Other programs, or threads and processes of this one. */
  'programs' | 'helpers' | 'own';

/** The share of the cores from which other programs disturb a run that wants them. A choice. */
const DISTURBING_SHARE = 0.15;
/** Where threads want a core for a smaller share of their time, others do not keep them from their work. A choice. */
const WANTING_SHARE = 0.4;
/** What threads lacked from which a run wanted more cores than it had: a share of their time, and ms in all. A choice. */
const LACKING_SHARE = 0.1;
const LACKING_MS = 100;

/** Whether other programs had so many of the cores that the run's time says little: it was ready without them. */
export const isDisturbed = (of: RunBreakdown): boolean => {
  const {waiting, ready, unexplained} = of.shares;
  // While the thread with the lock lacks a core, those that wait for the lock do too.
  const wanted = 1 - waiting - unexplained;
  return wanted >= WANTING_SHARE && ready >= LACKING_SHARE && of.readyMs >= LACKING_MS && hasOthers(of);
};

/** The share of a quota from which on it was used: what others have then, they have because the run was held back. A choice. */
const USED_SHARE = 0.7;

/** Whether other programs had many cores, and left fewer of them than a container allows. */
const hasOthers = (of: RunBreakdown): boolean => {
  const {cores, othersCores, quotaCores} = of;
  if (othersCores === null || othersCores < DISTURBING_SHARE * cores) return false;
  return quotaCores === null || (cores - othersCores < quotaCores && coresOf(of) < USED_SHARE * quotaCores);
};

/** How many cores the run itself had on average. */
const coresOf = ({busyMs, helpersMs, wallMs}: RunBreakdown): number =>
  wallMs > 0 ? (busyMs + helpersMs) / wallMs : 0;

/**
 * What took the cores besides the executors themselves; null where as many executors on as many cores explain how
 * long each of them was ready. Where nothing measures other programs, what is missing went to them.
 */
export const rivalsOf = (of: RunBreakdown, executors: number): Rivals | null => {
  if (hasOthers(of)) return 'programs';
  if (of.shares.ready - expectedReady(of, executors) < NOTABLE_SHARE) return null;
  if (of.helpersMs >= NOTABLE_SHARE * of.wallMs) return 'helpers';
  return of.othersCores === null ? 'programs' : 'own';
};

/** Whether so many executors on as many cores lack one for a notable share of their time, with nothing else on them. */
export const areCrowded = (of: RunBreakdown, executors: number): boolean =>
  expectedReady(of, executors) >= NOTABLE_SHARE;

/** Whether other programs had less of the cores than the run itself. */
export const hadLess = (of: RunBreakdown): boolean => of.othersCores !== null && of.othersCores < coresOf(of);
