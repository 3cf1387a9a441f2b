import type {Failure} from '../../model/event/event.js';
import {unworded} from '../../model/failure/failure.js';
import {failureFor} from './failure-reasons.js';
import {UNSETTLED} from './probe-message.js';

/** How a probe process ended without an answer. */
export type ProbeEnd = {
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly errorOutput: string;
};

/** What is wrong with a user's own module. */
export type ModuleProblem = {
  /** The path as it was given. */
  readonly path: string;
  readonly failure: Failure;
  /** Set where importing the module threw: file, line and column where that is known, or ''. */
  readonly thrownAt?: string;
};

/** Why importing it failed, with the place where that is known. */
export const importFailure = ({failure, thrownAt}: ModuleProblem): Failure => {
  const {code, reason, fields} = failure;
  if (thrownAt === undefined || reason !== 'error') return failure;
  const {name, message} = fields as {readonly name: string; readonly message: string};
  return failureFor(code, 'import-failed', {name, message, place: thrownAt});
};

/** A module cannot be run. Its message is for logs; source/text has the sentence for a person. */
export class ModuleError extends Error {
  constructor(readonly problem: ModuleProblem) {
    super(`${problem.path}: ${unworded(problem.failure)}`);
  }
}

/** What it means that the process ended before it answered. */
export const endedProbe = ({exitCode, signal, errorOutput}: ProbeEnd): Failure => {
  const syntax = syntaxErrorIn(errorOutput);
  if (syntax !== null) return failureFor('SyntaxError', 'syntax-error', syntax);
  if (exitCode === UNSETTLED) return failureFor('UNSETTLED', 'import-unsettled', {});
  const detail = /^\w*(?:Error|Exception)\b.*$/m.exec(errorOutput)?.[0] ?? '';
  return failureFor('LOST', 'import-ended', {end: signal ?? exitCode ?? '?', detail});
};

/**
 * Finds what Node prints for an uncaught syntax error: file and line, the line itself with a caret
 * under the column (neither when the file ends too early), and the error.
 */
const syntaxErrorIn = (output: string): {readonly place: string; readonly detail: string} | null => {
  const found = /^(?:file:\/\/)?(.+):(\d+)\n(?:.*\n(\s*)\^)?[\s\S]*?^SyntaxError: (.*)$/m.exec(output);
  if (found === null) return null;
  const [, file, line, indent, message = ''] = found;
  const column = indent === undefined ? '' : `:${indent.length + 1}`;
  return {place: `${file}:${line}${column}`, detail: message};
};
