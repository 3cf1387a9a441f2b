import type {Vocabulary} from '../../../model/options/appearance.js';
import type {RaceKind} from '../../../model/race/facts.js';
import type {RacePageText} from '../../demonstrations.js';
import {tenths} from '../../figures.js';
import {verdictSentences} from '../../verdict-sentences.js';
import {raceIn} from '../race.js';
import type {Terms} from '../terms.js';

const hundredths = (value: number): string => value.toFixed(2);

/** What the page of a race says, beyond what is said of any race. */
export const race = (vocabulary: Vocabulary, {thread, process, job}: Terms): RacePageText => {
  const words = raceIn(vocabulary);
  const kinds: Readonly<Record<RaceKind, string>> = {
    strategies: '네 가지 모두',
    thread: `${thread.word} 1~8${thread.counter}`,
    async: `동시에 ${job.word} 1~8${job.counter}`,
    process: `${process.word} 1~8${process.counter}`,
  };
  return {
    title: '경주',
    kinds,
    entry: words.entry,
    behind(contestant, fastest, isOver) {
      if (contestant === fastest) return isOver ? '가장 빠름' : '선두';
      const {ratio, verdict, wallMs} = contestant;
      if (ratio === null) return `약 ${tenths(wallMs.median / fastest.wallMs.median)}배 걸림`;
      if (verdict === 'tie') return '무승부';
      return `${hundredths(ratio.value)}배 걸림(${hundredths(ratio.low)}~${hundredths(ratio.high)})`;
    },
    speedupTitle: '속도 향상, 그리고 하나로 잰 값에서 예측한 한계(A: 암달, Q: 대기 행렬)',
    limits: ({amdahl, queueing}) => `A ${tenths(amdahl)}  Q ${tenths(queueing)}`,
    warning: words.warning,
    explained({settings, outcome, calibrating, current, result, remaining, latestAt}) {
      if (settings === null)
        return [
          '같은 작업을 전략마다 순서를 섞어 여러 번 실행하고, 어느 쪽이 빠른지 분명해지면 멈춥니다.',
          '1을 누르면 시작합니다. 먼저 p를 누르면 어느 쪽이 이길지 예측할 수 있습니다.',
        ];
      if (calibrating) return ['보정 중: 이 컴퓨터에 맞는 크기를 찾습니다.'];
      if (outcome === null)
        return current === null
          ? ['시작하는 중입니다.']
          : [`${words.progress({...current, spentMs: latestAt / 1000, remaining})}.`];
      return result === null || result.rounds === 0
        ? ['한 회차도 끝나기 전에 경주가 멈추어 결론을 내릴 수 없습니다.']
        : [words.standing(result), ...verdictSentences(result, words), `${words.title(result)}.`];
    },
  };
};
