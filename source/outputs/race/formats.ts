import {raceCsv} from './csv.js';
import type {RaceExporter} from './exporter.js';
import type {RaceFormatName} from './format-names.js';
import {raceJson} from './json.js';
import {raceMarkdown} from './markdown.js';
import {racePlain} from './plain.js';

/** A format of a race, and the endings of files that are in it. */
export type RaceFormat = {readonly write: RaceExporter; readonly endings: readonly string[]};

/** The formats; adding one is adding a row, its file, and its name in format-names. */
export const raceFormats: Readonly<Record<RaceFormatName, RaceFormat>> = {
  plain: {write: racePlain, endings: ['.txt']},
  json: {write: raceJson, endings: ['.json']},
  csv: {write: raceCsv, endings: ['.csv']},
  markdown: {write: raceMarkdown, endings: ['.md', '.markdown']},
};

/** Every ending that names a format. */
export const raceEndings: readonly string[] = Object.values(raceFormats).flatMap(({endings}) => endings);

/** The format that the ending of a file names. */
export const raceFormatFor = (file: string): RaceFormat | undefined =>
  Object.values(raceFormats).find(({endings}) => endings.some(ending => file.toLowerCase().endsWith(ending)));
