import type {Failure} from '../model/event/event.js';
import {failureFor} from '../model/failure/failure.js';

/**
 * Heap that one executor may use, MB; a choice: a job that exhausts memory ends its executor and leaves the machine
 * usable.
 */
export const HEAP_LIMIT_MB = 512;

/** Why a job failed whose executor exited while holding it. A signal alone says nothing of memory. */
export const executorLoss = (
  executor: 'thread' | 'process',
  {
    exitCode = null,
    signal = null,
    outOfMemory = false,
    channelWritten = false,
    error,
  }: {
    exitCode?: number | null;
    signal?: string | null;
    outOfMemory?: boolean;
    channelWritten?: boolean;
    error?: unknown;
  },
): Failure => {
  if (outOfMemory || isOutOfMemory(error))
    return failureFor('OUT_OF_MEMORY', 'executor-out-of-memory', {executor, limitMb: HEAP_LIMIT_MB});
  if (error instanceof Error) return failureFor('LOST', 'executor-error', {executor, detail: error.message});
  const end = signal ?? exitCode;
  if (channelWritten) return failureFor('LOST', 'channel-written', {end: end ?? '?'});
  return end === null
    ? failureFor('LOST', 'executor-lost', {executor})
    : failureFor('LOST', 'executor-ended', {executor, end});
};

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
