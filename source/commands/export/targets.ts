import {basename} from 'node:path';
import type {DemonstrationInput, RunInput} from '../../outputs/export/exporter.js';
import type {Chosen} from '../cli/chosen.js';
import {options} from '../cli/options.js';
import {longFlag} from '../cli/read-option.js';
import {quoted, UsageError} from '../cli/usage-error.js';
import {obstacleAt} from '../shared/whole-files.js';
import {exporters, type PictureExporterRow, type PictureOption} from './exporters.js';
import {type ExportName, exportNames} from './names.js';

/** What to make, and the paths of its files by their endings. */
export type Target = {
  readonly name: ExportName;
  readonly row: PictureExporterRow;
  readonly paths: ReadonlyMap<string, string>;
};

/**
 * What is to be made of a recording, and where.
 * @throws UsageError when nothing is, or a file exists (and `force` is false) or cannot be written.
 */
export const targetsOf = (names: readonly ExportName[], base: string, force: boolean): readonly Target[] => {
  if (names.length === 0) throw new UsageError(words => words.exportMissing(exportNames));
  const wanted = [...new Set(names)];
  const stem = withoutEnding(
    base,
    wanted.map(name => exporters[name]),
  );
  const targets = wanted.map(name => {
    const row = exporters[name];
    return {name, row, paths: new Map(row.endings.map(ending => [ending, `${stem}${ending}`]))};
  });
  for (const path of targets.flatMap(({paths}) => [...paths.values()])) {
    const found = obstacleAt(path, force);
    if (found) throw new UsageError(words => words.exportedFile(quoted(path), found.obstacle, found.reason));
  }
  return targets;
};

/** @throws UsageError about the first option of pictures that means nothing to any of the targets. */
export const refuseUntaken = (chosen: Chosen, targets: readonly Target[]): void => {
  for (const option of PICTURE_OPTIONS) {
    const takers = exportNames.filter(name => exporters[name].takes?.includes(option));
    if (chosen[option] === undefined || targets.some(({name}) => takers.includes(name))) continue;
    throw new UsageError(words => words.otherExport(longFlag(options[option]), takers));
  }
};

/** @throws UsageError about the first option that means nothing to a demonstration, where one was recorded. */
export const refuseOfRunsAlone = (chosen: Chosen, {kind}: RunInput | DemonstrationInput): void => {
  const option = OF_RUNS_ALONE.find(one => chosen[one] !== undefined);
  if (kind === 'run' || option === undefined) return;
  throw new UsageError(words => words.ofRunsAlone(longFlag(options[option])));
};

/** A demonstration has one page, so there is no other view of it. */
const OF_RUNS_ALONE: readonly PictureOption[] = ['frameView'];

const PICTURE_OPTIONS: readonly PictureOption[] = ['frameAt', 'frameView', 'frameSize', 'speed'];

/** The name of the files where none is given: that of the recording. */
export const baseFor = (recording: string): string =>
  recording === '-' ? 'recording' : recording.replace(/\.ndjson$/i, '') || basename(recording);

/** `--out talk.html` is `--out talk`, where a page is made. */
const withoutEnding = (base: string, rows: readonly PictureExporterRow[]): string => {
  const ending = rows.flatMap(({endings}) => endings).find(one => base.endsWith(one));
  return ending === undefined ? base : base.slice(0, -ending.length);
};
