import type {Prediction} from '../event/prediction.js';
import type {Demonstrations} from './demonstration.js';
import type {PageId} from './page-stack.js';
import {leaveReplay} from './playing.js';
import {stop} from './run-requests.js';
import {isQuiet, type SessionState, type Step} from './session-state.js';

/**
 * Starts the demonstration of a page; a run in progress is cancelled: both would share the cores. A replay of one is
 * left, and what it came to stays for comparison.
 */
export const demonstrate = (
  replaying: SessionState,
  page: PageId,
  wish: unknown,
  demonstrations: Demonstrations,
  prediction: Prediction | null = null,
): Step => {
  const demonstration = demonstrations[page];
  const state = leaveReplay(replaying);
  if (demonstration?.settingsFor === undefined || state.quitting !== null) return [replaying, []];
  const [quiet, effects] = isQuiet(state) ? [state, []] : stop(state);
  const settings = demonstration.settingsFor(state.demonstrations[page] ?? demonstration.start, wish, state);
  const effect = {type: 'demonstrate', page, settings, ...(prediction && {prediction})} as const;
  return [{...quiet, demonstrating: page}, [...effects, effect]];
};

/** Stops the demonstration of a page that is no longer open, so that whatever closes a page ends its threads too. */
export const withDemonstrationLeft = ([state, effects]: Step): Step => {
  const {demonstrating, pages, quitting} = state;
  if (demonstrating === null) return [state, effects];
  if (quitting === null && pages.some(({id}) => id === demonstrating)) return [state, effects];
  return [{...state, demonstrating: null}, [{type: 'stop-demonstration'}, ...effects]];
};
