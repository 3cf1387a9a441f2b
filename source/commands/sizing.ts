import type {Plan} from '../model/plan.js';
import type {Settings} from '../model/settings.js';
import type {Notes} from '../text/notes.js';
import type {Workload} from '../workloads/contract.js';
import {presetNamed} from '../workloads/presets.js';
import type {Calibrations} from './calibrating.js';

/** Says what is being done, and with what result. */
export type Telling = {readonly text: Notes; note(line: string): void};

/** Whether the size of the next run is one that has to suit the machine, as nobody said another. */
export const isCalibrated = ({choice, size}: Settings, {calibrated}: Workload): boolean =>
  calibrated === true && size === null && presetNamed(choice)?.overrides.size === undefined;

/**
 * The size whose jobs take about 0.4 s on this machine: the one that is known, or one that is found now.
 * Null where none could be found, which is told, or where `signal` fired.
 */
export const calibratedSize = async (
  workload: Workload,
  planFor: () => Plan,
  calibrations: Calibrations,
  {text, note}: Telling,
  signal: AbortSignal,
): Promise<number | null> => {
  const {name, network} = workload;
  const known = calibrations.known(workload);
  if (known !== null) return known.size;
  note(text.calibrating(name));
  try {
    const {size, ms} = await calibrations.find(planFor(), signal);
    note(text.calibrated(name, {amount: size, unit: workload.unit ?? 'n'}, ms, network));
    return size;
  } catch (error) {
    if (!signal.aborted) note(text.uncalibrated(name, (error as Error).message));
    return null;
  }
};
