import type {Action, SessionState} from '../model/session.js';
import type {Command} from '../view/keys.js';
import type {Size} from '../view/look.js';

/** What the screen needs besides the rows that scroll: header, scoreboard, footer. */
const FURNITURE = 12;

/** A scrolling key as an action: how far a page goes and where the end is depend on the screen. */
export const scrollOf = (
  {by, unit}: Extract<Command, {type: 'scroll'}>,
  state: SessionState,
  size: Size,
): Action => {
  const page = Math.max(1, size.rows - FURNITURE);
  return {type: 'scroll', by: unit === 'page' ? by * page : by, last: rowsOf(state) - 1};
};

const rowsOf = ({mode, run}: SessionState): number => {
  if (mode === 'help') return 60;
  if (run === null) return 0;
  if (mode === 'jobs') return run.jobs.length;
  const {processes, threads, inFlight} = run.shape;
  return processes * (1 + threads * (inFlight > 1 ? 1 + inFlight : 1));
};
