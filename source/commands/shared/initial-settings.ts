import {strategies} from '../../model/event/strategies.js';
import type {Machine, Obstacle} from '../../model/session/machine.js';
import type {Settings} from '../../model/session/settings.js';
import {presetNamed} from '../../workloads/presets.js';
import {wholeNumber} from '../cli/option-types.js';
import {type Chosen, longFlag, options, readOption} from '../cli/options.js';
import type {Target} from '../cli/target.js';
import {UsageError} from '../cli/usage-error.js';
import {machineHere} from './machine.js';

/**
 * What was chosen, completed by what holds when nobody chooses.
 * @throws UsageError when the size exceeds the workload's own limit, or nothing can be confined to so many cores.
 */
export const settingsOf = (
  chosen: Chosen,
  target: Target,
  moduleUrl: string | null,
  machine: Machine = machineHere(),
): Settings => {
  const overrides = presetNamed(target.choice)?.overrides ?? {};
  checkSize(chosen.size, target);
  return {
    choice: target.choice,
    workers: workersOf(chosen.workers ?? null),
    jobs: chosen.jobs ?? null,
    size: chosen.bytes ?? chosen.size ?? null,
    latencyMs: chosen.latency ?? null,
    scale: 1,
    arithmetic: chosen.arithmetic ?? overrides.arithmetic ?? 'bigint',
    fresh: chosen.fresh ?? false,
    session: chosen.session ?? true,
    cores: coresOf(chosen.cores ?? null, machine),
    gil: chosen.gil ?? false,
    yields: chosen.yield ?? false,
    uvThreads: chosen.uvThreads ?? null,
    timeoutMs: chosen.timeout ?? 30_000,
    maxBytes: chosen.maxBytes ?? 10_000_000,
    urls: chosen.url ?? [],
    module: moduleUrl,
  };
};

const workersOf = (workers: number | null): Settings['workers'] =>
  Object.fromEntries(strategies.map(({name}) => [name, workers])) as Settings['workers'];

/** All of them are no confinement. */
const coresOf = (cores: number | null, {cores: all, obstacle}: Machine): number | null => {
  if (cores === null) return null;
  if (obstacle !== null) throw new UsageError(`${longFlag(options.cores)} ${ADVICE[obstacle]}`);
  readOption({...options.cores, kind: wholeNumber({from: 1, to: all})}, String(cores));
  return cores === all ? null : cores;
};

const ADVICE: Readonly<Record<Obstacle, string>> = {
  system: 'goes with Linux alone: this system confines nothing to some of its cores',
  taskset: 'needs the command taskset, which is not on the path: install util-linux, or leave it out',
};

const checkSize = (size: number | undefined, {workload}: Target): void => {
  const kind = wholeNumber({from: 1, to: workload.sizeLimit});
  if (size !== undefined) readOption({...options.size, kind}, String(size));
};
