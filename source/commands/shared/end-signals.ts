import type {Runners} from '../../runner/client.js';
import type {EndSignal} from './exit-outcome.js';
import {watchSignals} from './signals.js';

/** The first signal fires `stop`, a second one leaves at once; ctrl-z takes the executors along. */
export const handleSignals = (
  stop: AbortController,
  runners: () => Runners | null,
): {leftAtOnce: Promise<EndSignal>; unwatch: () => void} => {
  let unwatch = (): void => {};
  const leftAtOnce = new Promise<EndSignal>(leave => {
    unwatch = watchSignals({
      end: signal => stop.abort(signal),
      endNow(signal) {
        runners()?.kill();
        leave(signal);
      },
      suspend: () => runners()?.suspend(),
      resume: () => runners()?.resume(),
    });
  });
  return {leftAtOnce, unwatch};
};

/** What is found out, or null where `stop` fires before. */
export const unlessStopped = async <T>(finding: Promise<T>, stop: AbortSignal): Promise<T | null> => {
  const stopped = new Promise<null>(resolve => {
    if (stop.aborted) resolve(null);
    stop.addEventListener('abort', () => resolve(null), {once: true});
  });
  return Promise.race([finding, stopped]);
};
