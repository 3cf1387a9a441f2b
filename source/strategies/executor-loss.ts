import type {Failure} from '../model/event/event.js';
import {printable} from '../model/printable/printable.js';

/** Heap that one executor may use, MB: a job that floods memory ends its executor, not the machine. */
export const HEAP_LIMIT_MB = 512;

/** Longest part of what somebody else says of it, in characters. */
const LONGEST = 300;

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
      about: {reason: 'lost-memory', executor, limitMb: HEAP_LIMIT_MB},
    };
  }
  if (error instanceof Error) {
    const detail = printable(error.message, LONGEST);
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
