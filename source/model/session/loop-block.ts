import {strategyNamed} from '../event/strategies.js';
import type {Message} from './message.js';
import type {SessionState, Step} from './session-state.js';

/** For how long one press blocks the event loop, ms; a choice: long enough for every answer of a usual run to come. */
export const BLOCK_MS = 1000;

/** Why the event loop of the present run cannot be blocked; null where it can. */
export const blockObstacle = ({run, cancelling}: SessionState): 'no-run' | 'strategy' | null => {
  if (run === null || run.stage === 'over' || cancelling) return 'no-run';
  if (!strategyNamed(run.plan.strategy).sharesThread) return 'strategy';
  return run.counts.running > 0 ? null : 'no-run';
};

/** Blocks the event loop that the jobs of the present run share. */
export const blockLoop = (state: SessionState): Step => {
  const obstacle = blockObstacle(state);
  if (obstacle === null)
    return [{...state, message: {kind: 'blocking', ms: BLOCK_MS}}, [{type: 'block', ms: BLOCK_MS}]];
  const message: Message =
    obstacle === 'strategy' && state.run !== null
      ? {kind: 'nothing-to-block', strategy: state.run.plan.strategy}
      : {kind: 'nothing-to-block', strategy: null};
  return [{...state, message}, []];
};
