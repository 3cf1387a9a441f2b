import type {Plan} from '../../model/event/plan.js';
import {describeFailure} from '../../model/failure/failure.js';
import {printable} from '../../model/printable/printable.js';
import type {Settings} from '../../model/session/settings.js';
import type {Notes} from '../../text/notes.js';
import type {Workload} from '../../workloads/contract.js';
import {presetNamed} from '../../workloads/presets.js';
import {workloadNamed} from '../../workloads/table.js';
import type {Chosen} from '../cli/options.js';
import {calibrationFile, openCalibrations} from './calibration-store.js';
import {notesFor} from './notes.js';

/** Says what is being done, and with what result. */
export type Telling = {readonly text: Notes; note(line: string): void};

/** The sizes that suit this machine. */
export type Sizes = {
  /** Null where it has to be found. */
  known(workload: Pick<Workload, 'name' | 'sizeLimit'>): number | null;
  /**
   * Finds the one whose jobs take about 0.4 s, and says so. Null where none could be found, which is
   * told as well, or where `signal` fired.
   */
  find(
    settings: Pick<Settings, 'choice'>,
    planFor: () => Plan | Promise<Plan>,
    signal: AbortSignal,
  ): Promise<number | null>;
};

/** Opens those that are kept in a file, or (null) for this launch alone. */
export const openSizes = (file: string | null, telling: () => Telling): Sizes => {
  const say = (line: (text: Notes) => string): void => {
    const {text, note} = telling();
    note(line(text));
  };
  const calibrations = openCalibrations(file, reason =>
    say(text => text.calibrationUnkept(printable(reason))),
  );
  return {
    known: workload => calibrations.known(workload)?.size ?? null,
    async find({choice}, planFor, signal) {
      const {name, asks, unit} = workloadOf(choice);
      say(text => text.calibrating(name));
      try {
        const {size, ms} = await calibrations.find(await planFor(), signal);
        say(text => text.calibrated(name, {amount: size, unit: unit ?? 'n'}, ms, asks !== undefined));
        return size;
      } catch (error) {
        if (!signal.aborted)
          say(text => text.uncalibrated(name, printable(text.failure(describeFailure(error)))));
        return null;
      }
    },
  };
};

/** What a run was asked to have, or what suits this machine; null: the workload's own, also where `signal` fired. */
export const sizeFor = async (
  settings: Settings,
  planFor: () => Plan,
  {chosen, note, signal}: {chosen: Chosen; note: Telling['note']; signal: AbortSignal},
): Promise<number | null> => {
  if (!isCalibrated(settings)) return settings.size;
  const file = chosen.config === false ? null : calibrationFile();
  const sizes = openSizes(file, () => ({text: notesFor(chosen), note}));
  return sizes.known(workloadOf(settings.choice)) ?? sizes.find(settings, planFor, signal);
};

/** Whether the size of a run has to suit the machine, as nobody said another. */
const isCalibrated = ({choice, size}: Settings): boolean =>
  workloadOf(choice).calibrated === true &&
  size === null &&
  presetNamed(choice)?.overrides.size === undefined;

const workloadOf = (choice: string): Workload => workloadNamed(presetNamed(choice)?.workload ?? choice);
