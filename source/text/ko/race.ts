import {isBaseline} from '../../model/event/strategies.js';
import {entriesOf} from '../../model/race/entries.js';
import type {Entry, RaceResult} from '../../model/race/race.js';
import {tenths} from '../figures.js';
import type {RaceText} from '../race.js';
import {betOf, raceCells, range} from '../race-cells.js';
import type {Vocabulary} from '../text.js';
import {entry} from './entry.js';
import {left, percent, seconds, whole} from './figures.js';
import {fileObstacles} from './file-obstacles.js';
import {verdict} from './verdict.js';
import {number} from './words.js';

/** 2.93배. */
const by = (value: number): string => `${value.toFixed(2)}배`;

const cells = raceCells({entry, seconds, by, notKnown: '아직 모름', notMeasured: '여기서는 측정하지 않음'});

const names = (contestants: readonly Entry[]): string => contestants.map(entry).join(', ');

const standing = ({contestants}: RaceResult): string => {
  const [fastest, ...others] = contestants;
  if (!fastest) return '집계할 수 있는 실행이 아직 끝나지 않았습니다.';
  const ties = others.filter(({verdict}) => verdict === 'tie');
  if (others.some(({verdict}) => verdict === 'unknown'))
    return `지금까지 앞선 것은 ${entry(fastest)}입니다. 그 이상을 말하기에는 끝난 회차가 적습니다.`;
  const front = [fastest, ...ties];
  const baseline = front.find(({strategy}) => isBaseline(strategy));
  const nothing =
    baseline === undefined ? '' : ` ${baseline.strategy}보다 더 빠르다고 측정된 방식은 없습니다.`;
  if (ties.length === 0) return `${entry(fastest)} 쪽이 가장 빠릅니다.${nothing}`;
  const where = ties.length === others.length ? '무승부' : '선두 무승부';
  return `${where}: ${names(front)} 사이에 차이가 있다고 할 수 없습니다.${nothing}`;
};

export const race: RaceText = {
  entry,
  verdict: verdict('standard'),
  progress: ({entry: one, round, spentMs, remaining}) => {
    const where = round === 0 ? '준비 실행' : `${number.format(round)}회차`;
    const time =
      remaining === null
        ? ''
        : whole(remaining.leastMs) === whole(remaining.mostMs)
          ? `, ${left(remaining.mostMs)}`
          : `, ${whole(remaining.leastMs)}에서 ${whole(remaining.mostMs)} 남음`;
    return `${where}: ${entry(one)}, ${whole(spentMs)} 지남${time}`;
  },
  title: ({work: {title, jobs}, rounds, contestants, seed}) =>
    `${title}: 작업 ${number.format(jobs)}개, 참가 ${number.format(contestants.length)}, ${number.format(rounds)}회차, 순서는 회차마다 섞음(--seed ${seed})`,
  column: {
    contestant: '',
    median: '중앙값',
    quartiles: '사분위수',
    ratio: '가장 빠른 쪽의 몇 배(95%)',
    startup: '준비',
    work: '일',
    transport: '전달',
    memory: '메모리',
  },
  cell: (contestant, column) => cells[column](contestant),
  standing,
  warning: warning => {
    switch (warning.kind) {
      case 'other-programs':
        return `다른 프로그램이 코어 ${number.format(warning.of)}개 가운데 평균 ${tenths(warning.cores)}개를 썼습니다. 다른 프로그램을 닫거나 컴퓨터가 한가할 때 다시 해 보세요.`;
      case 'spread':
        return `${names(warning.contestants)}: 사분위수 사이가 중앙값의 ${percent(warning.share)}까지 벌어졌습니다. 컴퓨터가 한가할 때 하거나 회차를 늘리면(--min-runs) 더 확실해집니다.`;
      case 'outliers':
        return `${names(warning.contestants)}: 실행 ${number.format(warning.of)}번 가운데 ${number.format(warning.count)}번이 사분위수에서 그 간격의 세 배 넘게 벗어났습니다. 중앙값은 이를 견디지만, 무엇이 함께 실행되었는지 살펴보세요.`;
      case 'uncertain':
        return `${names(warning.contestants)}: 구간의 폭이 아직 비율의 ${percent(warning.share)}까지 됩니다. --max-time을 늘리면 좁아집니다.`;
      case 'few-rounds':
        return `${number.format(warning.wanted)}회차 가운데 ${number.format(warning.rounds)}회차만 끝났습니다.`;
    }
  },
  end: ({end}) => (end === 'cancelled' ? '중단: 그때까지 측정한 결과입니다.' : null),
  bet: prediction => {
    const {hands, guessMs} = betOf(prediction, '무승부');
    if (hands.length === 0) return '경주 전에 예측하지 않았습니다.';
    const time = guessMs === null ? '' : `; 가장 빠른 쪽의 예상 시간: ${seconds(guessMs)}`;
    return `경주 전 예측: ${hands.map(([name, count]) => `${name} ${number.format(count)}명`).join(', ')}${time}.`;
  },
  environment: ({environment: {node, platform, arch, cpuModel, cores, quotaCores, load, began}, work}) =>
    [
      `Node ${node}`,
      `${platform} ${arch}`,
      cpuModel ?? '프로세서 이름을 알 수 없음',
      work.cores === null
        ? `코어 ${number.format(cores)}개`
        : `코어 ${number.format(cores)}개 가운데 ${number.format(work.cores)}개`,
      ...(quotaCores === null ? [] : [`컨테이너 한도 ${tenths(quotaCores)}개`]),
      load === null ? '부하는 여기서 측정하지 않음' : `시작할 때 부하 ${load.toFixed(1)}`,
      began,
    ].join(', '),
  failed: (one, jobs, reason) =>
    `경주를 끝냅니다. ${entry(one)}: ${jobs === 0 ? '실행이 실패했습니다' : `작업 ${number.format(jobs)}개가 실패했습니다`}${reason === null ? '' : `: ${reason}`}`,
  exportBroke: (file, obstacle, reason) =>
    `결과를 더는 ${file}에 남길 수 없습니다: ${obstacle === null ? reason : fileObstacles[obstacle]}`,
  decision: (decision, comparison, ratio, rounds) => {
    const {left, right} = entriesOf(comparison);
    const measured =
      ratio === null
        ? `구간을 구하기에는 회차가 적음(${number.format(rounds)}회차)`
        : `${left}의 속도는 ${right}의 ${by(ratio.value)}, 95% 구간 ${range(ratio, by)}, ${number.format(rounds)}회차`;
    const said = `${left} ${comparison.least ? '>=' : '<='} ${comparison.factor}x ${right}`;
    return {
      holds: `성립함: ${said} (${measured}).`,
      fails: `성립하지 않음: ${said} (${measured}).`,
      undecided: `판단할 수 없음: ${said} (${measured}). --max-time이나 작업을 늘리거나, 컴퓨터가 한가할 때 하면 구간이 좁아집니다.`,
    }[decision];
  },
};

/** Its verdict in the words of a vocabulary. */
export const raceIn = (vocabulary: Vocabulary): RaceText => ({...race, verdict: verdict(vocabulary)});
