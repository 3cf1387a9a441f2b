import type {Machine} from '../model/machine.js';
import {clamp, UV_THREADS} from '../model/ranges.js';
import {allowedCores, confinementObstacle} from '../runner/confinement.js';

/** What a run may have of this machine. */
export const machineHere = (): Machine => ({
  cores: allowedCores().length,
  obstacle: confinementObstacle(),
  uvThreads: uvThreadsIn(process.env),
});

/** As libuv reads it (src/threadpool.c): anything that is no number is one thread. */
const uvThreadsIn = ({UV_THREADPOOL_SIZE: size}: NodeJS.ProcessEnv): number =>
  size === undefined ? 4 : clamp(Number.parseInt(size, 10) || 1, UV_THREADS);
