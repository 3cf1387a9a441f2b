import type {Entry, Ratio} from '../../model/race/race.js';
import type {Held, RaceVerdict} from '../../model/reasons/race-verdict.js';
import type {Reason} from '../../model/reasons/run-verdict.js';
import {between, bytes, seconds} from '../figures.js';
import {reasonWords} from '../reason-words.js';
import type {Vocabulary} from '../text.js';
import type {VerdictText} from '../verdict.js';
import {entry as named} from './entry.js';
import {headlineSentences} from './headlines.js';
import {causeSentences, remedies} from './reasons.js';
import {terms} from './terms.js';
import {number} from './words.js';

const by = (value: number): string => `${value.toFixed(2)}×`;

const gainOver = ({value, low, high}: Ratio, over: string): string =>
  `${by(value)} as fast as ${over} (95 % interval ${between(by(low), by(high))})`;

const memory = (bytesMore: number | null): string => {
  if (bytesMore === null) return 'memory is not measured here';
  return bytesMore < 1e6 ? 'no more memory' : `${bytes(bytesMore)} more memory`;
};

/** That a race does not say whether another one is worth it. */
const unsure = ({low, high, ...entry}: Entry & Ratio): string =>
  `Cannot tell whether anything helps: ${named(entry)} may be ${between(by(low), by(high))} as fast as one job at a time. A quiet machine, more jobs or a longer --max-time make it surer.`;

/** The words of a verdict. */
export const verdict = (vocabulary: Vocabulary): VerdictText => {
  const {job, core} = terms[vocabulary];
  const {reason, remedy} = reasonWords({
    headline: headline => headlineSentences(vocabulary, headline),
    causes: causeSentences(vocabulary),
    remedies: remedies(vocabulary),
  });

  /** Sentences as clauses of one: without full stops, and in small letters after the first. */
  const clauses = (reasons: readonly Reason[]): readonly string[] =>
    reasons.map((one, place) => {
      const clause = reason(one).replace(/\.$/, '');
      return place === 0 ? clause : clause.charAt(0).toLowerCase() + clause.slice(1);
    });

  /** "thread ×4: 4 threads side by side: 2.81 s of I/O in 0.93 s", without its full stop. */
  const ofOne = ({reasons, ...entry}: Held): string => `${named(entry)}: ${clauses(reasons).join(', and ')}`;

  const why = ({outcome, bound, won, held}: RaceVerdict): readonly string[] => {
    if (outcome.kind === 'cannot-tell') {
      const {because} = outcome;
      if (because.name === 'few-rounds') return ['Cannot tell why: too few rounds are complete.'];
      if (because.name === 'wide-interval') return [unsure(because.figures)];
      const where = because.name === 'other-programs' ? ' on a quiet machine' : '';
      return [`Cannot tell which is best${where}. ${reason(because)}`, remedy(because)].filter(
        sentence => sentence !== null,
      );
    }
    const first = bound === null ? [] : [reason(bound)];
    const others = held.length === 0 ? [] : [`${held.map(ofOne).join('; ')}.`];
    if (outcome.kind !== 'nothing-helps') return [...first, ...(won ? [`${ofOne(won)}.`] : []), ...others];
    const {because} = outcome;
    switch (because.name) {
      case 'one-job':
        return [...first, `There is one ${job.one}, and nothing to do beside it.`, ...others];
      case 'one-core':
        return [
          `Nothing helps: the work computes (CPU-bound), ${seconds(because.figures.cpuMs)} of CPU time in ${seconds(because.figures.wallMs)}, and there is one ${core.one} for all of it.`,
          ...others,
        ];
      case 'not-known':
        return [...first, 'Why nothing helps these figures do not say: cannot tell.', ...others];
    }
  };

  return {
    reason,
    remedy,
    why,
    advice: ({strategy, workers, over, gain, extraBytes, isCheapest}) => {
      if (strategy === over.strategy && workers === over.workers)
        return `Advice: stay with ${named(over)}: it costs least, and nothing was measured to be faster.`;
      const cheapest = isCheapest ? ', the cheapest of those that tie' : '';
      const gained = gain === null ? 'too few rounds to say what it gains' : gainOver(gain, named(over));
      return `Advice: ${strategy} with ${number.format(workers)} ${workers === 1 ? 'worker' : 'workers'}${cheapest}: ${gained}, ${memory(extraBytes)}.`;
    },
    adopt: 'The lines that adopt it:',
  };
};
