import type {Failure} from '../model/event/event.js';
import {printable} from '../model/printable/printable.js';

/**
 * Heap that one executor may use, MB; a choice: a job that exhausts memory ends its executor and leaves the machine
 * usable.
 */
export const HEAP_LIMIT_MB = 512;

/** Longest part of an error's message that is quoted, in characters; a choice. */
const MAX_DETAIL = 300;

/** Why a job failed whose executor exited while holding it. */
export const executorLoss = (
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
      about: {reason: 'lost-memory', executor, limitMb: HEAP_LIMIT_MB},
    };
  }
  if (error instanceof Error) {
    const detail = printable(error.message, MAX_DETAIL);
    return {
      code: 'LOST',
      message: `${its}, which died of: ${detail}`,
      about: {reason: 'lost-error', executor, detail},
    };
  }
  const end = signal ?? exitCode;
  if (end === null) return {code: 'LOST', message: its, about: {reason: 'lost', executor}};
  const how = typeof end === 'string' ? `was killed (${end})` : `exited with code ${end}`;
  return {code: 'LOST', message: `${its}, which ${how}`, about: {reason: 'lost-ended', executor, end}};
};

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
