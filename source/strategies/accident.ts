import type {Failure} from '../model/event.js';

/** Heap that one executor may use, MB: a job that floods memory ends its executor, not the machine. */
export const HEAP_LIMIT_MB = 512;

/** Why a job failed whose executor went away while holding it. */
export const lostWith = (
  executor: 'thread' | 'process',
  {
    exitCode = null,
    signal = null,
    error,
  }: {exitCode?: number | null; signal?: string | null; error?: unknown},
): Failure => {
  const its = `lost with its ${executor}`;
  if (isOutOfMemory(error) || (executor === 'process' && signal === 'SIGABRT')) {
    return {
      code: 'OUT_OF_MEMORY',
      message: `${its}, which ran out of memory (limit ${HEAP_LIMIT_MB} MB of heap)`,
    };
  }
  if (error instanceof Error) return {code: 'LOST', message: `${its}, which died of: ${error.message}`};
  if (signal !== null) return {code: 'LOST', message: `${its}, which was killed (${signal})`};
  if (exitCode !== null) return {code: 'LOST', message: `${its}, which exited with code ${exitCode}`};
  return {code: 'LOST', message: its};
};

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
