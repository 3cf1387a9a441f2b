import type {Failure} from '../model/event/event.js';
import {failureFor} from '../model/failure/failure.js';
import type {RunnerExit} from './runner-process.js';

/** Why a runner ended before its work did; `lastWords`: its output, which says why it could not start. */
export const lossOf = ({exitCode, signal, error}: RunnerExit, lastWords: string): Failure =>
  error
    ? failureFor('RUNNER_LOST', 'runner-not-started', {detail: error.message})
    : failureFor('RUNNER_LOST', 'runner-lost', {end: signal ?? exitCode ?? '?', detail: lastWords.trim()});
