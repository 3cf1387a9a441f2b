import {readFileSync} from 'node:fs';
import {arch, availableParallelism, cpus, loadavg} from 'node:os';
import {cpuQuota} from '../../kernel/cpu-quota.js';
import {printableLine} from '../../model/printable/printable.js';
import type {RaceEnvironment} from '../../model/race/race.js';

/** This machine at this moment. */
export const environmentHere = (): RaceEnvironment => ({
  node: process.version,
  platform: process.platform,
  arch: arch(),
  cpuModel: printableLine(cpus()[0]?.model.trim() ?? '') || null,
  cores: availableParallelism(),
  quotaCores: cpuQuota(read),
  // Windows has none and gives zeros.
  load: process.platform === 'win32' ? null : (loadavg()[0] ?? null),
  began: new Date().toISOString(),
});

const read = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};
