import {toJson} from '../../model/printable/json.js';
import type {RaceResult} from '../../model/race/race.js';
import type {RaceExporter} from './exporter.js';

/** One race as one document: every run that counts, and what follows from them. Never in another language. */
export type RaceDocument = {readonly format: 'kitchens-race'; readonly version: 1} & RaceResult;

export const raceJson: RaceExporter = result => {
  const document: RaceDocument = {format: 'kitchens-race', version: 1, ...result};
  const fields = Object.entries(document).map(([name, value]) => `  ${toJson(name)}: ${toJson(value)}`);
  return `{\n${fields.join(',\n')}\n}\n`;
};
