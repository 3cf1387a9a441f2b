import type {Action} from '../../model/session/session.js';
import type {Order} from '../../model/session/settings.js';

/** Calibrates workload sizes for this machine, one at a time. */
export type CalibrationRunner = {
  /** Calibrates the size of what is chosen; dispatches `calibrated`, or `calibration-stopped`. */
  start(settings: Order): void;
  /** Ends it: nothing is timed beside a run. */
  stop(): void;
  /** Ends it, and waits until its process has ended. */
  close(): Promise<void>;
};

/** `findSize` gives null where no size could be found, or where the signal fired. */
export const openCalibrationRunner = (
  findSize: (settings: Order, signal: AbortSignal) => Promise<number | null>,
  dispatch: (action: Action) => void,
): CalibrationRunner => {
  let current: {readonly stop: AbortController; readonly done: Promise<void>} | null = null;

  const calibrate = async (settings: Order, {signal}: AbortController): Promise<void> => {
    const size = await findSize(settings, signal);
    current = null;
    dispatch(
      signal.aborted ? {type: 'calibration-stopped'} : {type: 'calibrated', name: settings.choice, size},
    );
  };
  const stop = (): void => current?.stop.abort(new Error('another run is to begin'));

  return {
    start(settings) {
      const stop = new AbortController();
      current = {stop, done: calibrate(settings, stop)};
    },
    stop,
    async close() {
      stop();
      await current?.done;
    },
  };
};
