import type {RaceKind} from '../../../model/race/facts.js';
import type {RaceState} from '../../../model/race/fold.js';
import type {Contestant, Entry, Ratio} from '../../../model/race/race.js';
import type {RacePageText} from '../../demonstrations.js';
import {tenths} from '../../figures.js';
import {seconds, whole} from '../figures.js';
import type {Terms} from '../terms.js';
import {numbered, strategyWith} from '../words.js';

const entry = ({strategy, workers}: Entry): string =>
  strategy === 'sync' ? strategy : `${strategy} ×${workers}`;

const asTopic = (one: Entry): string =>
  one.strategy === 'sync' ? strategyWith(one.strategy, '은/는') : numbered(entry(one), '은/는');

/** Two digits that differ: 1.07, 3.1, 12. */
const factor = (value: number): string => value.toFixed(value < 1.995 ? 2 : value < 9.95 ? 1 : 0);

const longer = ({value, low, high}: Ratio): string =>
  `${factor(value)}배 걸림(${factor(low)}~${factor(high)})`;

/** What the page of a race says. */
export const race = ({thread, process, job}: Terms): RacePageText => {
  const kinds: Readonly<Record<RaceKind, string>> = {
    strategies: '네 가지 모두',
    thread: `${thread.word} 1~8${thread.counter}`,
    async: `동시에 ${job.word} 1~8${job.counter}`,
    process: `${process.word} 1~8${process.counter}`,
  };
  const going = ({settings, current, calibrating, remainsMs, result}: RaceState): string => {
    if (calibrating) return '보정 중: 이 컴퓨터에 맞는 크기를 찾습니다.';
    if (current === null) return '시작하는 중입니다.';
    const round = current.round === 0 ? '기록하지 않는 연습 실행' : `${current.round}회차`;
    const least =
      (result?.rounds ?? 0) < (settings?.minRuns ?? 0) && current.round > 0
        ? `(적어도 ${settings?.minRuns}회)`
        : '';
    const left = remainsMs === null ? '' : ` 앞으로 약 ${whole(remainsMs)}.`;
    return `${round}${least}: ${entry(current.entry)} 실행 중.${left}`;
  };
  return {
    title: '경주',
    kinds,
    entry,
    behind(contestant, fastest, isOver) {
      const {verdict, ratio, wallMs} = contestant;
      if (contestant === fastest) return isOver ? '가장 빠름' : '선두';
      if (ratio === null) return `약 ${tenths(wallMs.median / fastest.wallMs.median)}배 걸림`;
      return verdict === 'tie' ? '무승부' : longer(ratio);
    },
    speedupTitle: '속도 향상, 그리고 일꾼 하나일 때의 측정으로 예측한 한계(A: 암달, Q: 대기 행렬)',
    limits: ({amdahl, queueing}) => `A ${tenths(amdahl)}  Q ${tenths(queueing)}`,
    explained(state) {
      const {settings, outcome, result} = state;
      if (settings === null)
        return [
          '같은 작업을 전략마다 순서를 섞어 여러 번 실행하고, 어느 쪽이 빠른지 분명해지면 멈춥니다.',
          '1을 누르면 시작합니다. 먼저 p를 누르면 어느 쪽이 이길지 예측할 수 있습니다.',
        ];
      if (outcome === null) return [going(state)];
      return result === null || result.rounds === 0
        ? ['한 회차도 끝나기 전에 경주가 멈추어 결론을 내릴 수 없습니다.']
        : [winnerOf(result.contestants), `${result.rounds}회 실행, 시드 ${result.seed}.`];
    },
  };
};

const winnerOf = (contestants: readonly Contestant[]): string => {
  const [first, ...others] = contestants;
  if (first === undefined) return '';
  const time = seconds(first.wallMs.median);
  const ties = others.filter(({verdict}) => verdict === 'tie');
  if (ties.length > 0) {
    const names = [first, ...ties].map(entry).join(', ');
    return `무승부: ${names}. 모두 약 ${time}이며, 측정한 값으로는 차이를 가릴 수 없습니다.`;
  }
  const [second] = others;
  const margin = second?.ratio ? ` ${asTopic(second)} ${longer(second.ratio)}.` : '';
  return `${entry(first)} 방식이 가장 빠릅니다: ${time}.${margin}`;
};
