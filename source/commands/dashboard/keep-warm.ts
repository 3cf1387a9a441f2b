import {isLive} from '../../model/session/session.js';
import {type LaunchOptions, sameLaunchOptions} from '../../runner/launch-options.js';
import type {Store} from '../../view/hooks/use-session.js';

/** How long the settings must stay the same before a runner is forked for them, ms: a held key changes them often. */
const SETTLED_MS = 250;

/**
 * Calls `warm` when the next run needs another runner than the one that waits. Nothing is forked beside a run
 * in progress: the run queue warms up after it.
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
