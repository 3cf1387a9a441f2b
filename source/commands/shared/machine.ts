import {type Machine, uvThreadsFor} from '../../model/options/machine.js';
import {affinityObstacle, allowedCores} from '../../runner/cpu-affinity.js';

/** What a run may have of this machine. */
export const machineHere = (): Machine => ({
  cores: allowedCores().length,
  obstacle: affinityObstacle(),
  uvThreads: uvThreadsFor(process.env.UV_THREADPOOL_SIZE),
});
