import {printable} from '../../model/printable/printable.js';
import {type ProbeMessage, UNSETTLED} from './probe-message.js';

/** How a probe process ended without an answer. */
export type End = {
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly errorOutput: string;
};

const problem = (path: string, sentence: string): Error => new Error(printable(`${path}: ${sentence}`, 600));

const NEVER = 'look for a top-level await that never settles, or an endless loop outside the function';

/** Importing it threw, or its exports are not what they should be. */
export const failed = (path: string, message: Exclude<ProbeMessage, {probe: 'fine'}>): Error =>
  problem(path, message.probe === 'thrown' ? `importing it failed: ${message.message}` : message.message);

/** It did not answer in time. */
export const overdue = (path: string, timeoutMs: number): Error =>
  problem(path, `importing it took longer than ${timeoutMs / 1000} s: ${NEVER}`);

/** It ended before it answered. */
export const ended = (path: string, {exitCode, signal, errorOutput}: End): Error => {
  const syntax = syntaxErrorIn(errorOutput);
  if (syntax !== null) return problem(path, syntax);
  if (exitCode === UNSETTLED) return problem(path, `importing it never ends: ${NEVER}`);
  const how = signal === null ? `with exit code ${exitCode}` : `by signal ${signal}`;
  const thrown = /^\w*(?:Error|Exception)\b.*$/m.exec(errorOutput)?.[0];
  return problem(
    path,
    `importing it ended the process ${how}${thrown ? ` (${thrown})` : ''}: a module should only define things`,
  );
};

/**
 * Finds what Node prints for an uncaught syntax error: file and line, the line itself with a caret
 * under the column (neither when the file ends too early), and the error.
 */
const syntaxErrorIn = (output: string): string | null => {
  const found = /^(?:file:\/\/)?(.+):(\d+)\n(?:.*\n(\s*)\^)?[\s\S]*?^SyntaxError: (.*)$/m.exec(output);
  if (found === null) return null;
  const [, file, line, indent, message] = found;
  const column = indent === undefined ? '' : `:${indent.length + 1}`;
  return `a syntax error in ${file}:${line}${column}: ${message}`;
};
