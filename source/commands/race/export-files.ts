import type {RaceResult} from '../../model/race/race.js';
import {raceEndings, raceFormatFor} from '../../outputs/race/formats.js';
import type {RaceText} from '../../text/race.js';
import {quoted, UsageError} from '../cli/usage-error.js';
import {type FileObstacle, obstacleAt, obstacleIn, replaceFile} from '../shared/whole-files.js';

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
  onBroken: (path: string, found: FileObstacle) => void,
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
          replaceFile(path, format.write(result, text));
        } catch (error) {
          broken.add(path);
          onBroken(path, obstacleIn(error));
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
  const found = obstacleAt(path, force);
  if (found) throw new UsageError(words => words.exportFile(quoted(path), found.obstacle, found.reason));
};
