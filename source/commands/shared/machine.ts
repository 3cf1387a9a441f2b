import {type Machine, uvThreadsFor} from '../../model/session/machine.js';
import {allowedCores, confinementObstacle} from '../../runner/cpu-affinity.js';

/** What a run may have of this machine. */
export const machineHere = (): Machine => ({
  cores: allowedCores().length,
  obstacle: confinementObstacle(),
  uvThreads: uvThreadsFor(process.env.UV_THREADPOOL_SIZE),
});
