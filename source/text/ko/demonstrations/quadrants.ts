import {josa} from 'es-hangul';
import type {Reading} from '../../../model/demonstrations/quadrants/fold.js';
import {summaryOf} from '../../../model/demonstrations/quadrants/summary.js';
import type {Way} from '../../../model/demonstrations/quadrants/ways.js';
import type {Vocabulary} from '../../../model/options/appearance.js';
import type {QuadrantNames, QuadrantsText} from '../../demonstrations.js';
import {seconds} from '../figures.js';
import type {Terms} from '../terms.js';
import {number, subject, topic} from '../words.js';
import {quadrantsFacts} from './facts.js';
import {quadrantsSettings} from './settings.js';

const SIDES = {
  kitchen: {process: '요리사', kernel: '오븐', helper: '주방 보조'},
  standard: {process: '프로세스', kernel: '커널', helper: '보조 스레드'},
} as const;

const LONG: QuadrantNames = {
  ways: {
    'blocking-sync': '블로킹 + 동기',
    'non-blocking-sync': '논블로킹 + 동기',
    'blocking-async': '블로킹 + 비동기',
    'non-blocking-async': '논블로킹 + 비동기',
  },
  returnsAtOnce: '호출이 바로 돌아오나요?',
  saysDone: '끝난 것을 누가 알리나요?',
};

const SHORT: QuadrantNames = {...LONG, returnsAtOnce: '바로?', saysDone: '누가 알리나요?'};

const READS = {fifo: 'read', http: '요청'};

/** The calls of each way, by kind. */
const calls: Readonly<Record<Way, (reading: Reading) => string>> = {
  'blocking-sync': ({calls: {held}, medium}) => `붙잡힌 ${READS[medium]} ${number.format(held)}번`,
  'non-blocking-sync': ({calls: {eagain, answered}, medium}) =>
    medium === 'fifo'
      ? `EAGAIN ${number.format(eagain)}번, 응답 ${answered}번`
      : `요청: 아직 ${number.format(eagain)}번, 응답 ${answered}번`,
  'blocking-async': ({calls: {submitted, completed, waits}}) =>
    `맡김 ${submitted}, 완료 ${completed}, 대기 ${waits}번`,
  'non-blocking-async': ({calls: {watched, notified}, poller}) =>
    `알림 요청(${poller}) ${watched}번, 알림 ${notified}번`,
};

export const quadrants = (vocabulary: Vocabulary, terms: Terms): QuadrantsText => {
  const {core} = terms;
  const {process, kernel, helper} = SIDES[vocabulary];
  const explained: Readonly<Record<Way, (reading: Reading) => string>> = {
    'blocking-sync': reading => {
      const {wholeMs, heldMs} = summaryOf(reading);
      return `${seconds(wholeMs)} 가운데 ${seconds(heldMs)} 동안 제어권이 ${kernel}에 있었습니다. 호출은 저마다 항목이 올 때까지 ${josa(process, '을/를')} 붙잡았습니다. 그동안 다른 일은 하지 못했고 타이머조차 돌지 못했습니다.`;
    },
    'non-blocking-sync': reading => {
      const {onCoreMs} = summaryOf(reading);
      const price =
        onCoreMs === null ? '' : ` ${josa(core.word, '을/를')} ${seconds(onCoreMs)} 동안 썼습니다.`;
      return `호출은 모두 바로 돌아왔지만 ${number.format(reading.calls.eagain)}번은 빈손이었습니다. ${topic(process)} 제어권을 쥔 채 다른 일을 ${number.format(reading.units)}번 하면서 거듭 물어봐야 했습니다.${price} 이벤트 루프는 돌지 못했습니다.`;
    },
    'blocking-async': reading => {
      const {firstMs, allMs} = summaryOf(reading);
      return `읽기를 한꺼번에 맡겨 ${subject(helper)} 읽고, 호출 하나로 모두를 기다립니다. 첫 항목은 ${seconds(firstMs)}에 와 있었지만 ${topic(process)} ${seconds(allMs)}에야 모두 받았습니다. 알림을 받는데도 그때까지 붙잡혀 있었습니다.`;
    },
    'non-blocking-async': reading => {
      const {wholeMs, sleptMs} = summaryOf(reading);
      return `지켜봐 달라는 요청은 바로 돌아왔고, 끝난 것은 ${subject(kernel)} 알렸습니다. 그동안 이벤트 루프가 ${number.format(reading.turns)}번 돌았고, ${topic(process)} ${seconds(wholeMs)} 가운데 ${seconds(sleptMs)} 동안 잤습니다. 다른 일을 할 수 있는 시간입니다.`;
    },
  };
  return {
    facts: quadrantsFacts(terms, {process, kernel, helper}),
    settings: quadrantsSettings(LONG.ways),
    title: ['네 가지 I/O 방식', '바로 돌아오는가, 누가 알리는가'],
    all: '네 가지 모두',
    names: [LONG, SHORT],
    returnsAtOnce: yes => (yes ? '예' : '아니요'),
    saysDone: {process: `${subject(process)} 물어봄`, kernel: `${subject(kernel)} 알려 줌`},
    sides: {process, kernel},
    states: {
      running: '제어권 있음',
      blocked: '호출에 붙잡힘',
      idle: '잠(이벤트가 오면 깸)',
      'in flight': 'I/O 진행 중',
    },
    figures: reading => {
      const {onCoreMs} = summaryOf(reading);
      return [
        calls[reading.way](reading),
        `다른 일 ${number.format(reading.units)}번`,
        `루프 ${number.format(reading.turns)}번`,
        ...(onCoreMs !== null
          ? [`${core.word} ${seconds(onCoreMs)}`]
          : reading.endedAt === null
            ? []
            : [`${core.word}: 이 컴퓨터에서는 측정할 수 없음`]),
      ];
    },
    noFifo: `여기에는 FIFO가 없어 HTTP로 받고, ${subject(helper)} ${kernel} 노릇을 합니다.`,
    explained({settings, current, readings}) {
      if (settings === null)
        return [
          `1부터 4까지: ${subject(process)} 항목 열 개를 그 방식으로 읽습니다. 5: 네 가지를 차례로 봅니다. 그동안 제어권은 어디에 있을까요?`,
        ];
      const reading = current === null ? undefined : readings[current];
      if (reading === undefined || reading.endedAt === null)
        return [
          `항목 ${settings.items}개가 ${seconds(settings.everyMs)}마다 하나씩 옵니다. 제어권은 어디에 있고, ${topic(process)} 그동안 무엇을 하나요?`,
        ];
      return [explained[reading.way](reading)];
    },
  };
};
