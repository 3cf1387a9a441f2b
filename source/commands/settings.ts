import type {Settings} from '../model/settings.js';
import {strategies} from '../model/strategies.js';
import {presetNamed} from '../workloads/presets.js';
import {wholeNumber} from './kinds.js';
import {type Chosen, options, readOption} from './options.js';
import type {Target} from './target.js';

/**
 * What was chosen, completed by what holds when nobody chooses.
 * @throws UsageError when the size exceeds the workload's own limit.
 */
export const settingsOf = (chosen: Chosen, target: Target, moduleUrl: string | null): Settings => {
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
    cores: null,
    gil: false,
    yields: false,
    uvThreads: null,
    timeoutMs: chosen.timeout ?? 30_000,
    maxBytes: chosen.maxBytes ?? 10_000_000,
    urls: chosen.url ?? [],
    module: moduleUrl,
  };
};

const workersOf = (workers: number | null): Settings['workers'] =>
  Object.fromEntries(strategies.map(({name}) => [name, workers])) as Settings['workers'];

const checkSize = (size: number | undefined, {workload}: Target): void => {
  const kind = wholeNumber({from: 1, to: workload.sizeLimit});
  if (size !== undefined) readOption({...options.size, kind}, String(size));
};
