import type {Failure} from '../model/event/event.js';
import {failureFor} from '../model/failure/failure.js';
import type {RunnerExit} from './runner-process.js';

/**
 * Why a runner ended before its work did; `lastWords`: its output, which says why it could not start.
 * `channelWritten`: whether a job wrote into a channel of ours.
 */
export const lossOf = (
  {exitCode, signal, error}: RunnerExit,
  lastWords: string,
  channelWritten = false,
): Failure => {
  const end = signal ?? exitCode ?? '?';
  if (channelWritten) return failureFor('RUNNER_LOST', 'channel-written', {end});
  return error
    ? failureFor('RUNNER_LOST', 'runner-not-started', {detail: error.message})
    : failureFor('RUNNER_LOST', 'runner-lost', {end, detail: lastWords.trim()});
};
