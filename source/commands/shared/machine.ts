import {type Machine, uvThreadsFor} from '../../model/options/machine.js';
import {affinityObstacle, allowedCores} from '../../runner/cpu-affinity.js';

/** Free memory for new processes, of this process's control group where that has less, MB. */
export const freeMemoryMb = (): number => process.availableMemory() / 1e6;

/** What a run may have of this machine. */
export const machineHere = (): Machine => ({
  cores: allowedCores().length,
  obstacle: affinityObstacle(),
  freeMb: freeMemoryMb(),
  uvThreads: uvThreadsFor(process.env.UV_THREADPOOL_SIZE),
});
