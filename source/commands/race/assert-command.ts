import {strategies} from '../../model/event/strategies.js';
import {printable} from '../../model/printable/printable.js';
import {type Comparison, decisionOf, readComparison} from '../../model/race/comparison.js';
import type {Entry, RaceResult, Ratio} from '../../model/race/race.js';
import {ratioBetween} from '../../model/race/result.js';
import {raceVerdictOf} from '../../model/reasons/race-verdict.js';
import {type Chosen, commandValues} from '../cli/chosen.js';
import {hintsAt, quoted, UsageError} from '../cli/usage-error.js';
import type {ExitOutcome} from '../shared/exit-outcome.js';
import type {StandardOutput} from '../shared/standard-output.js';
import {inAscii} from './in-ascii.js';
import {raceSession} from './race-session.js';

/**
 * Races two strategies and says whether one is so many times as fast as the other.
 * @throws UsageError before anything starts, when the arguments are wrong; Error when the embedded server does not
 * start.
 */
export const assertion = (
  named: string | undefined,
  chosen: Chosen,
  output: StandardOutput,
): Promise<ExitOutcome> => {
  const {that, ascii} = commandValues(chosen);
  const comparison = comparisonIn(that);
  const entries = [comparison.left, comparison.right].map(({strategy, workers}) => ({
    strategy,
    workers: workers ?? chosen.workers ?? null,
  }));
  return raceSession({command: 'assert', named, chosen, entries, output}, ({text, note}) => ({
    taken() {},
    end(result, [left, right]) {
      const {failure, end, rounds} = result;
      if (failure !== null) {
        const reason = failure.failure && printable(text.failure(failure.failure));
        note(text.race.failed(failure, failure.failedJobs, reason));
        return 'undecided';
      }
      const verdict = raceVerdictOf(result);
      if (verdict?.outcome.kind === 'cannot-tell' && verdict.outcome.because.name === 'await-missing') {
        output.write(`${text.race.verdict.why(verdict).join(' ')}\n`);
        return 'undecided';
      }
      const ratio = end === 'cancelled' || !left || !right ? null : speedOf(result, left, right);
      const decision = decisionOf(comparison, ratio);
      const line = text.race.decision(decision, comparison, ratio, rounds);
      output.write(`${ascii ? inAscii(line) : line}\n`);
      return ({holds: 'finished', fails: 'failed', undecided: 'undecided'} as const)[decision];
    },
  }));
};

/** How many times as fast the left one is: the inverse of its share of the right one's time. */
const speedOf = ({contestants, seed}: RaceResult, left: Entry, right: Entry): Ratio | null => {
  const [of, to] = [right, left].map(side =>
    contestants.find(({strategy, workers}) => strategy === side.strategy && workers === side.workers),
  );
  return of && to ? ratioBetween(of, to, seed) : null;
};

const comparisonIn = (text: string | null): Comparison => {
  if (text === null) throw new UsageError(words => words.comparisonMissing);
  const read = readComparison(text);
  if (!('kind' in read)) return read;
  const given = quoted(text);
  throw new UsageError(words => {
    switch (read.kind) {
      case 'same':
        return words.comparisonSame(given);
      case 'workers':
        return words.comparisonWorkers(given, read.strategy);
      case 'form':
        return words.comparisonUnread(
          given,
          hintsAt(
            read.name,
            strategies.map(({name}) => name),
          ),
        );
    }
  });
};
