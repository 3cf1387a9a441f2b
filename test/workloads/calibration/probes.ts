import {setTimeout as sleep} from 'node:timers/promises';
import {family, type Relative} from '../../helpers/family.js';

/** The probes that a process has, as soon as there are some. */
export const probesOf = async (pid: number): Promise<readonly Relative[]> => {
  for (;;) {
    const probes = (await family(pid)).filter(({command}) => command.includes('calibration/process-entry'));
    if (probes.length > 0) return probes;
    await sleep(5);
  }
};
