import {readFileSync} from 'node:fs';
import type {Chosen} from '../cli/chosen.js';
import {quoted, UsageError} from '../cli/usage-error.js';

/** The most that inputs may take as JSON, bytes: they are part of every plan and recording. A choice. */
const MOST_BYTES = 1_000_000;

/**
 * The inputs that take the place of a module's own; null where none are given. `--input` gives one each time, `--inputs`
 * a file with a list in JSON, or with a value in JSON on each line.
 * @throws UsageError when the file cannot be read or holds something else.
 */
export const givenInputs = ({input, inputs}: Pick<Chosen, 'input' | 'inputs'>): readonly unknown[] | null => {
  if (input !== undefined) return input.map(text => JSON.parse(text));
  return inputs === undefined ? null : inputsIn(inputs);
};

const inputsIn = (path: string): readonly unknown[] => {
  const text = textOf(path).replace(/^\uFEFF/, '');
  if (Buffer.byteLength(text) > MOST_BYTES)
    throw new UsageError(words => words.inputsTooLarge(quoted(path), MOST_BYTES));
  const list = listIn(text) ?? linesIn(text, path);
  if (list.length === 0) throw new UsageError(words => words.inputsNone(quoted(path)));
  return list;
};

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(words => words.inputsUnread(quoted(path), (error as Error).message));
  }
};

/** The values of a text that is one list; null where it is something else. */
const listIn = (text: string): readonly unknown[] | null => {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
};

const linesIn = (text: string, path: string): readonly unknown[] =>
  text.split(/\r?\n/).flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      return [JSON.parse(line) as unknown];
    } catch (error) {
      throw new UsageError(words => words.inputsLine(quoted(path), i + 1, (error as Error).message));
    }
  });
