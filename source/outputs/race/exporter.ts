import type {RaceResult} from '../../model/race/race.js';
import type {RaceText} from '../../text/race.js';

/** The results of a race in one format, whole; those for people in the language of `text`. */
export type RaceExporter = (result: RaceResult, text: RaceText) => string;
