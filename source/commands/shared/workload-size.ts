import type {Plan} from '../../model/event/plan.js';
import {describeFailure} from '../../model/failure/failure.js';
import {printable} from '../../model/printable/printable.js';
import type {Settings} from '../../model/session/settings.js';
import type {Notes} from '../../text/notes.js';
import type {Workload} from '../../workloads/contract.js';
import {presetNamed} from '../../workloads/presets.js';
import {workloadNamed} from '../../workloads/table.js';
import {calibrationFile, openCalibrationStore} from './calibration-store.js';

/** How the user is notified: the words, and where a line of them goes. */
export type Notifier = {readonly text: Notes; note(line: string): void};

/** The sizes that suit this machine. */
export type WorkloadSizes = {
  /** Null where it has to be found. */
  known(workload: Pick<Workload, 'name' | 'sizeLimit'>): number | null;
  /**
   * Finds the one whose jobs take about 0.4 s and notifies the user. Null where none could be found, of which
   * the user is notified too, or where `signal` fired.
   */
  find(
    settings: Pick<Settings, 'choice'>,
    planFor: () => Plan | Promise<Plan>,
    signal: AbortSignal,
  ): Promise<number | null>;
};

/** Opens the sizes saved in a file, or (null) those of this launch alone. */
export const openWorkloadSizes = (file: string | null, notifier: () => Notifier): WorkloadSizes => {
  const notify = (line: (text: Notes) => string): void => {
    const {text, note} = notifier();
    note(line(text));
  };
  const calibrations = openCalibrationStore(file, reason =>
    notify(text => text.calibrationUnkept(printable(reason))),
  );
  return {
    known: workload => calibrations.known(workload)?.size ?? null,
    async find({choice}, planFor, signal) {
      const {name, asks, unit} = workloadOf(choice);
      notify(text => text.calibrating(name));
      try {
        const {size, ms} = await calibrations.find(await planFor(), signal);
        notify(text => text.calibrated(name, {amount: size, unit: unit ?? 'n'}, ms, asks !== undefined));
        return size;
      } catch (error) {
        if (!signal.aborted)
          notify(text => text.uncalibrated(name, printable(text.failure(describeFailure(error)))));
        return null;
      }
    },
  };
};

/** The size that was chosen, or that suits this machine; null: the workload's own, also where `signal` fired. */
export const sizeFor = async (
  settings: Settings,
  planFor: () => Plan,
  {config, notifier, signal}: {config: boolean; notifier: Notifier; signal: AbortSignal},
): Promise<number | null> => {
  if (!isCalibrated(settings)) return settings.size;
  const file = config ? calibrationFile() : null;
  const sizes = openWorkloadSizes(file, () => notifier);
  return sizes.known(workloadOf(settings.choice)) ?? sizes.find(settings, planFor, signal);
};

/** Whether the size of a run has to suit the machine, as no other was chosen. */
const isCalibrated = ({choice, size}: Settings): boolean =>
  workloadOf(choice).calibrated === true &&
  size === null &&
  presetNamed(choice)?.overrides.size === undefined;

const workloadOf = (choice: string): Workload => workloadNamed(presetNamed(choice)?.workload ?? choice);
