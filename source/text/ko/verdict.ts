import type {Entry, Ratio} from '../../model/race/race.js';
import type {Held, RaceVerdict} from '../../model/reasons/race-verdict.js';
import {between, bytes} from '../figures.js';
import {reasonWords} from '../reason-words.js';
import type {Vocabulary} from '../text.js';
import type {VerdictText} from '../verdict.js';
import {entry as named} from './entry.js';
import {seconds} from './figures.js';
import {headlineSentences} from './headlines.js';
import {causeSentences, remedies} from './reasons.js';
import {terms} from './terms.js';
import {number, strategyWith, subject} from './words.js';

const by = (value: number): string => `${value.toFixed(2)}배`;

const interval = ({value, low, high}: Ratio): string =>
  `${by(value)}(95% 구간 ${between(by(low), by(high))})`;

const memory = (bytesMore: number | null): string => {
  if (bytesMore === null) return '메모리는 여기서 측정하지 않았습니다';
  return bytesMore < 1e6 ? '메모리는 더 들지 않습니다' : `메모리가 ${bytes(bytesMore)} 더 듭니다`;
};

/** That a race does not say whether another one is worth it. */
const unsure = ({low, high, ...entry}: Entry & Ratio): string =>
  `도움이 되는 방식이 있는지 알 수 없습니다. ${named(entry)}의 속도는 한 번에 하나씩 할 때의 ${between(by(low), by(high))} 사이입니다. 컴퓨터가 한가할 때 다시 하거나, 작업이나 --max-time을 늘리면 더 확실해집니다.`;

/** The words of a verdict. */
export const verdict = (vocabulary: Vocabulary): VerdictText => {
  const {job, core} = terms[vocabulary];
  const {reason, remedy} = reasonWords({
    headline: headline => headlineSentences(vocabulary, headline),
    causes: causeSentences(vocabulary),
    remedies: remedies(vocabulary),
  });

  /** One contestant and its reasons, without the last full stop. */
  const ofOne = ({reasons, ...entry}: Held): string =>
    `${named(entry)}: ${reasons.map(one => reason(one).replace(/\.$/, '')).join(', ')}`;

  const why = ({outcome, bound, won, held}: RaceVerdict): readonly string[] => {
    if (outcome.kind === 'cannot-tell') {
      const {because} = outcome;
      if (because.name === 'few-rounds') return ['끝난 회차가 적어 까닭을 알 수 없습니다.'];
      if (because.name === 'wide-interval') return [unsure(because.figures)];
      const where = because.name === 'other-programs' ? '조용한 컴퓨터에서는 ' : '';
      return [`${where}어느 방식이 나은지 알 수 없습니다. ${reason(because)}`, remedy(because)].filter(
        sentence => sentence !== null,
      );
    }
    const first = bound === null ? [] : [reason(bound)];
    const others = held.length === 0 ? [] : [`${held.map(ofOne).join('; ')}.`];
    if (outcome.kind !== 'nothing-helps') return [...first, ...(won ? [`${ofOne(won)}.`] : []), ...others];
    const {because} = outcome;
    switch (because.name) {
      case 'one-job':
        return [...first, `${subject(job.word)} 하나뿐이라, 함께 할 것이 없습니다.`, ...others];
      case 'one-core':
        return [
          `어떤 방식도 도움이 되지 않습니다. 계산하는 일인데(CPU 바운드, ${seconds(because.figures.wallMs)} 동안 CPU를 ${seconds(because.figures.cpuMs)} 사용) ${subject(core.word)} 하나뿐입니다.`,
          ...others,
        ];
      case 'not-known':
        return [...first, '왜 어떤 방식도 도움이 되지 않는지는 이 측정값으로 알 수 없습니다.', ...others];
    }
  };

  return {
    reason,
    remedy,
    why,
    advice: ({strategy, workers, over, gain, extraBytes, isCheapest}) => {
      if (strategy === over.strategy && workers === over.workers)
        return `권고: ${strategyWith(over.strategy, '을/를')} 그대로 쓰세요. 비용이 가장 적고, 더 빠르다고 측정된 방식이 없습니다.`;
      const cheapest = isCheapest ? '비긴 방식 가운데 비용이 가장 적습니다. ' : '';
      const gained =
        gain === null
          ? '얼마나 빨라지는지 말하기에는 회차가 적고'
          : `속도는 ${named(over)}의 ${interval(gain)}이고`;
      return `권고: ${strategy}, 동시 수 ${number.format(workers)}. ${cheapest}${gained}, ${memory(extraBytes)}.`;
    },
    adopt: '이렇게 옮겨 쓰면 됩니다:',
  };
};
