import {accessSync, constants, existsSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import type {RaceResult} from '../../model/race/race.js';
import {raceEndings, raceFormatFor} from '../../outputs/race/formats.js';
import type {RaceText} from '../../text/race.js';
import {type RecordObstacle, recordObstacles} from '../../text/refusals.js';
import {quoted, UsageError} from '../cli/usage-error.js';

/** Files in which the results of a race are kept. */
export type ExportFiles = {
  /** Whether all could be written so far. */
  readonly areWhole: boolean;
  write(result: RaceResult): void;
};

/**
 * Makes sure before anything starts that the files can be written. Each is replaced whole, so that it is never half
 * written. `onBroken` is called once for a file that cannot be written any more.
 * @throws UsageError when an ending names no format, or a file exists (and `force` is false) or cannot be written.
 */
export const openExportFiles = (
  paths: readonly string[],
  force: boolean,
  text: RaceText,
  onBroken: (path: string, reason: string) => void,
): ExportFiles => {
  const files = [...new Set(paths)].map(path => ({path, format: formatOf(path)}));
  for (const {path} of files) refuseObstacle(path, force);
  const broken = new Set<string>();
  return {
    get areWhole() {
      return broken.size === 0;
    },
    write(result) {
      for (const {path, format} of files) {
        if (broken.has(path)) continue;
        try {
          replace(path, format.write(result, text));
        } catch (error) {
          broken.add(path);
          onBroken(path, reasonOf(error));
        }
      }
    },
  };
};

const formatOf = (path: string) => {
  const format = raceFormatFor(path);
  if (!format) throw new UsageError(words => words.exportEnding(quoted(path), raceEndings));
  return format;
};

const refuseObstacle = (path: string, force: boolean): void => {
  const refuse = (obstacle: RecordObstacle | null, reason: string): never => {
    throw new UsageError(words => words.exportFile(quoted(path), obstacle, reason));
  };
  try {
    if (existsSync(path)) {
      if (statSync(path).isDirectory()) refuse('EISDIR', '');
      if (!force) refuse('EEXIST', '');
    }
    accessSync(dirname(path), constants.W_OK | constants.X_OK);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const {code = ''} = error as NodeJS.ErrnoException;
    refuse(recordObstacles.find(known => known === code) ?? null, reasonOf(error));
  }
};

/** The new content takes the place of the old one at once; a device or a pipe is written as it is. */
const replace = (path: string, content: string): void => {
  if (existsSync(path) && !statSync(path).isFile()) {
    writeFileSync(path, content);
    return;
  }
  const beside = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, content);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, {force: true});
    throw error;
  }
};

const reasonOf = (error: unknown): string => (error as Error).message;
