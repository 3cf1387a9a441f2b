import {isLive} from '../../model/session/session.js';
import {type LaunchOptions, sameLaunchOptions} from '../../runner/launch-options.js';
import type {Store} from '../../view/store.js';

/** How long needs must have stayed the same before a runner is forked for them, ms: a held key changes them often. */
const SETTLED_MS = 250;

/**
 * Starts ahead anew with `warm` when the next run needs another runner. While a run is on nothing is
 * forked beside it; whoever waits for its end does that.
 */
export const keepWarm = ({state, subscribe}: Pick<Store, 'state' | 'subscribe'>, warm: () => void): void => {
  let timer: NodeJS.Timeout | undefined;
  let last: LaunchOptions = state().settings;
  subscribe(() => {
    const {settings} = state();
    if (sameLaunchOptions(last, settings)) return;
    last = settings;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!isLive(state())) warm();
    }, SETTLED_MS).unref();
  });
};
