import {cpus} from 'node:os';
import {join} from 'node:path';
import type {Plan} from '../../model/event/plan.js';
import {EXECUTOR_FLAGS} from '../../runner/executor-flags.js';
import type {Timed} from '../../workloads/calibration/sizes.js';
import type {Workload} from '../../workloads/contract.js';
import {cacheFolder} from './folders.js';
import {readJson, updateJson} from './json-file.js';

/** The sizes whose jobs take about 0.4 s on this machine, saved between launches. */
export type CalibrationStore = {
  /** The size known for a workload; null where it has to be found. */
  known(workload: Pick<Workload, 'name' | 'sizeLimit'>): Timed | null;
  /**
   * Finds the size for a plan's workload in a process of its own, and saves it.
   * @throws Error with one printable line when it cannot be found; the signal's reason when it fired.
   */
  find(plan: Plan, signal: AbortSignal): Promise<Timed>;
};

/** The format of the file; a file of another version is ignored. */
const FORMAT = 'kitchens-calibration';
const VERSION = 1;

/** What decides how long a job takes: the same file may serve several machines, by a shared home. */
export const machineNow = (): string =>
  [process.version, process.arch, cpus()[0]?.model.trim() ?? 'unknown'].join(' ');

/** The file of calibrations; null for a user without a home. */
export const calibrationFile = (): string | null => {
  const folder = cacheFolder(process.env);
  return folder && join(folder, 'calibration.json');
};

/**
 * Opens the store in a file, or (null) for this launch alone. `onFailure` gets the reason why a size could
 * not be saved: it is found again at the next launch.
 */
export const openCalibrationStore = (
  file: string | null,
  onFailure: (reason: string) => void,
  machine = machineNow(),
): CalibrationStore => {
  const found = new Map(Object.entries(machinesIn(file === null ? {} : readJson(file))[machine] ?? {}));
  const save = async (name: string, timed: Timed): Promise<void> => {
    found.set(name, timed);
    if (file === null) return;
    await updateJson(file, before => {
      const machines = machinesIn(before);
      const sizes = {...machines[machine], [name]: timed};
      return {format: FORMAT, version: VERSION, machines: {...machines, [machine]: sizes}};
    }).catch((error: Error) => onFailure(error.message));
  };

  return {
    known({name, sizeLimit}) {
      const timed = found.get(name);
      return isTimed(timed) && timed.size <= sizeLimit ? {size: timed.size, ms: timed.ms} : null;
    },
    async find(plan, signal) {
      const {measureSize} = await import('../../workloads/calibration/measure-size.js');
      const {size, ms} = await measureSize(plan, {signal, flags: EXECUTOR_FLAGS});
      const timed = {size, ms: Math.max(1, Math.round(ms))};
      await save(plan.workload, timed);
      return timed;
    },
  };
};

type Machines = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What a file's content holds, by machine and workload; nothing where it is damaged or of another version. */
const machinesIn = (content: unknown): Machines => {
  if (!isRecord(content) || content.format !== FORMAT || content.version !== VERSION) return {};
  const {machines} = content;
  return isRecord(machines) && Object.values(machines).every(isRecord) ? (machines as Machines) : {};
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTimed = (value: unknown): value is Timed =>
  isRecord(value) && Number.isSafeInteger(value.size) && Number(value.size) >= 1 && isTime(value.ms);

const isTime = (value: unknown): boolean => Number.isFinite(value) && Number(value) > 0;
