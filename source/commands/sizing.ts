import type {Plan} from '../model/plan.js';
import {printable} from '../model/printable.js';
import type {Settings} from '../model/settings.js';
import type {Notes} from '../text/notes.js';
import type {Workload} from '../workloads/contract.js';
import {presetNamed} from '../workloads/presets.js';
import {type Calibrations, calibrationFile, openCalibrations} from './calibrating.js';
import {notesFor} from './notes.js';
import type {Chosen} from './options.js';

/** Says what is being done, and with what result. */
export type Telling = {readonly text: Notes; note(line: string): void};

/** Whether the size of the next run is one that has to suit the machine, as nobody said another. */
export const isCalibrated = ({choice, size}: Settings, {calibrated}: Workload): boolean =>
  calibrated === true && size === null && presetNamed(choice)?.overrides.size === undefined;

/** What was asked for, or what suits this machine; null: the workload's own, also where `signal` fired. */
export const sizeFor = async (
  settings: Settings,
  workload: Workload,
  planFor: () => Plan,
  {chosen, note, signal}: {chosen: Chosen; note: Telling['note']; signal: AbortSignal},
): Promise<number | null> => {
  if (!isCalibrated(settings, workload)) return settings.size;
  const telling = {text: notesFor(chosen), note};
  const calibrations = calibrationsFor(chosen, () => telling);
  return calibrations.known(workload)?.size ?? findSize(workload, planFor, calibrations, telling, signal);
};

/** What is known of this machine, unless nothing is to be remembered. */
export const calibrationsFor = ({config = true}: Chosen, telling: () => Telling): Calibrations =>
  openCalibrations(config ? calibrationFile() : null, reason => {
    const {text, note} = telling();
    note(text.calibrationUnkept(printable(reason)));
  });

/**
 * Finds the size whose jobs take about 0.4 s on this machine, and says so. Null where none could be
 * found, which is told as well, or where `signal` fired.
 */
export const findSize = async (
  workload: Workload,
  planFor: () => Plan,
  calibrations: Calibrations,
  {text, note}: Telling,
  signal: AbortSignal,
): Promise<number | null> => {
  const {name, network, unit} = workload;
  note(text.calibrating(name));
  try {
    const {size, ms} = await calibrations.find(planFor(), signal);
    note(text.calibrated(name, {amount: size, unit: unit ?? 'n'}, ms, network));
    return size;
  } catch (error) {
    if (!signal.aborted) note(text.uncalibrated(name, printable((error as Error).message)));
    return null;
  }
};
