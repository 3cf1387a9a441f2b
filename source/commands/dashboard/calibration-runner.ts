import type {Action} from '../../model/session/session.js';
import type {Order} from '../../model/session/settings.js';

/** Looks for the sizes that suit this machine, one at a time. */
export type Calibrator = {
  /** Looks for the size of what is chosen; answered by `calibrated`, or by `calibration-stopped`. */
  begin(settings: Order): void;
  /** Ends it: nothing is timed beside a run. */
  stop(): void;
  /** Ends it, and waits until everything has gone. */
  close(): Promise<void>;
};

/** `find` gives null where no size could be found, or where the signal fired. */
export const openCalibrator = (
  find: (settings: Order, signal: AbortSignal) => Promise<number | null>,
  dispatch: (action: Action) => void,
): Calibrator => {
  let present: {readonly stop: AbortController; readonly done: Promise<void>} | null = null;

  const look = async (settings: Order, {signal}: AbortController): Promise<void> => {
    const size = await find(settings, signal);
    present = null;
    dispatch(
      signal.aborted ? {type: 'calibration-stopped'} : {type: 'calibrated', name: settings.choice, size},
    );
  };
  const stop = (): void => present?.stop.abort(new Error('something else is to run'));

  return {
    begin(settings) {
      const stop = new AbortController();
      present = {stop, done: look(settings, stop)};
    },
    stop,
    async close() {
      stop();
      await present?.done;
    },
  };
};
