import {writeFileSync} from 'node:fs';
import {isAbsolute, normalize} from 'node:path';
import {printableLine} from '../../model/printable/printable.js';
import {exampleJob} from '../../text/code/example-job.js';
import type {Chosen} from '../cli/chosen.js';
import {quoted, UsageError} from '../cli/usage-error.js';
import {notesFor} from '../shared/notes.js';
import type {StandardOutput} from '../shared/standard-output.js';
import {obstacleIn} from '../shared/whole-files.js';

const USUAL_NAME = 'my-job.mjs';

/**
 * Writes an example of a module with comments, in the language of the user. Its path goes to standard output, what to do
 * next to standard error.
 * @throws UsageError when the name is none of a module, or the file exists or cannot be written.
 */
export const init = async (
  named: string | undefined,
  chosen: Chosen,
  output: StandardOutput,
): Promise<void> => {
  const file = named ?? USUAL_NAME;
  if (!file.endsWith('.mjs') || file.includes('\0'))
    throw new UsageError(words => words.initEnding(quoted(file)));
  const {init: text} = await notesFor(chosen);
  write(file, exampleJob(text));
  const path = isAbsolute(file) || file.startsWith('.') ? file : `./${normalize(file)}`;
  output.write(`${printableLine(path)}\n`);
  if ((await output.written()) === null) process.stderr.write(`${text.next(shellWord(path)).join('\n')}\n`);
};

const write = (file: string, content: string): void => {
  try {
    writeFileSync(file, content, {flag: 'wx'});
  } catch (error) {
    const {obstacle, reason} = obstacleIn(error);
    throw new UsageError(words => words.initFile(quoted(file), obstacle, reason));
  }
};

/** A path as it is typed. */
const shellWord = (path: string): string => (/^[\w./@%+-]+$/.test(path) ? path : `'${printableLine(path)}'`);
