import type {Failure} from '../model/event/event.js';
import {failureFor} from '../model/failure/failure.js';
import type {RunnerExit} from './runner-process.js';

/** What Node says where the system gives it no further thread: an error, or an assertion of its own, which may say nothing. */
const NO_THREAD = /\bEAGAIN\b|uv_thread_create/;

/**
 * Why a runner ended before its work did; `lastWords`: its output, which says why it could not start.
 * `channelWritten`: whether a job wrote into a channel of ours.
 */
export const lossOf = (
  {exitCode, signal, error, start}: RunnerExit,
  lastWords: string,
  channelWritten = false,
): Failure => {
  const end = signal ?? exitCode ?? '?';
  if (channelWritten) return failureFor('RUNNER_LOST', 'channel-written', {end});
  if (error) return failureFor('RUNNER_LOST', 'runner-not-started', {detail: error.message});
  return start === 'overdue' ||
    (start === 'broken off' && (signal === 'SIGABRT' || NO_THREAD.test(lastWords)))
    ? failureFor('RUNNER_LOST', 'runner-not-ready', {})
    : failureFor('RUNNER_LOST', 'runner-lost', {end, detail: lastWords.trim()});
};
