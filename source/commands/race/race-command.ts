import {printable} from '../../model/printable/printable.js';
import type {RaceResult} from '../../model/race/race.js';
import {raceFormats} from '../../outputs/race/formats.js';
import {type Chosen, commandValues} from '../cli/chosen.js';
import {quoted} from '../cli/usage-error.js';
import type {ExitOutcome} from '../shared/exit-outcome.js';
import type {StandardOutput} from '../shared/standard-output.js';
import {chosenEntries} from './contestants.js';
import {openExportFiles} from './export-files.js';
import {inAscii} from './in-ascii.js';
import {type Presenter, raceSession, type Speech} from './race-session.js';

/**
 * Races all strategies on the same jobs, to the terminal or a pipe, and into files after every run.
 * @throws UsageError before anything starts, when the arguments are wrong; Error when the embedded server does not
 * start.
 */
export const race = (
  named: string | undefined,
  chosen: Chosen,
  output: StandardOutput,
): Promise<ExitOutcome> =>
  raceSession(
    {command: 'race', named, chosen, output, entries: chosenEntries(chosen.strategies, chosen.sweep)},
    speech => openRaceReport(chosen, output, speech),
  );

const openRaceReport = (chosen: Chosen, output: StandardOutput, {text, note}: Speech): Presenter => {
  const {raceFormat, exports, force, ascii} = commandValues(chosen);
  const files = openExportFiles(exports, force, text.race, (path, {obstacle, reason}) =>
    note(text.race.exportBroke(quoted(path), obstacle, printable(reason))),
  );
  const write = (result: RaceResult): void => {
    const whole = raceFormats[raceFormat].write(result, text.race);
    output.write(ascii ? inAscii(whole) : whole);
  };
  return {
    taken: files.write,
    end(result) {
      files.write(result);
      write(result);
      const {end, failure} = result;
      if (failure !== null)
        note(
          text.race.failed(
            failure,
            failure.failedJobs,
            failure.failure && printable(text.failure(failure.failure)),
          ),
        );
      return end === 'failed' || !files.areWhole ? 'failed' : 'finished';
    },
  };
};
