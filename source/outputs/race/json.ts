import {toJson} from '../../model/printable/json.js';
import type {RaceResult} from '../../model/race/race.js';
import {type RaceVerdict, raceVerdictOf} from '../../model/reasons/race-verdict.js';
import type {RaceExporter} from './exporter.js';

/** One race as one document: every run that counts, and what follows from them. Never in another language. */
export type RaceDocument = {readonly format: 'kitchens-race'; readonly version: 1} & RaceResult & {
    /** Why it ended so, and what to adopt; null before any run counts. */
    readonly verdict: RaceVerdict | null;
  };

export const raceJson: RaceExporter = result => {
  const verdict = raceVerdictOf(result);
  const document: RaceDocument = {format: 'kitchens-race', version: 1, ...result, verdict};
  const fields = Object.entries(document).map(([name, value]) => `  ${toJson(name)}: ${toJson(value)}`);
  return `{\n${fields.join(',\n')}\n}\n`;
};
