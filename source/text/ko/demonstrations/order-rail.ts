import {josa} from 'es-hangul';
import {longestWaitUs, ovenWaitUs, waiterWaitUs} from '../../../model/demonstrations/order-rail/waits.js';
import type {Vocabulary} from '../../../model/options/appearance.js';
import type {OrderRailText} from '../../demonstrations.js';
import {seconds} from '../figures.js';
import type {Terms} from '../terms.js';
import {count, subject, topic} from '../words.js';
import {orderRailFacts} from './facts.js';
import {orderRailSettings} from './settings.js';

const NOUNS = {
  kitchen: {
    waiter: '종업원',
    guest: {word: '손님', counter: '명'},
    oven: {word: '오븐', counter: '개'},
    away: '돌려보냄',
    bakes: '오븐 사용 중',
  },
  standard: {
    waiter: '생산자',
    guest: {word: '요청', counter: '개'},
    oven: {word: '허가', counter: '개'},
    away: '거절',
    bakes: 'I/O 중',
  },
} as const;

export const orderRail = (vocabulary: Vocabulary, terms: Terms): OrderRailText => {
  const {thread, queue, done} = terms;
  const {waiter, guest, oven, away, bakes} = NOUNS[vocabulary];
  const whenFull = {wait: '대기', 'turn-away': away};
  return {
    title: [`${josa(queue, '와/과')} ${oven.word}`, '한도가 하는 일'],
    full: {wait: `차면 ${whenFull.wait}`, 'turn-away': `차면 ${whenFull['turn-away']}`},
    settings: orderRailSettings(terms, {guest, oven, whenFull}),
    facts: orderRailFacts(terms, {
      waiter,
      guest: guest.word,
      order: vocabulary === 'kitchen' ? '주문' : '요청',
      queue,
      oven: oven.word,
      away,
    }),
    waiter,
    waits: `멈춤: ${subject(queue)} 꽉 참`,
    serves: `${guest.word} 받는 중`,
    rail: queue,
    ovens: (used, all) => `${oven.word} ${all}개 중 ${used}개 사용 중`,
    doing: {idle: `${queue} 대기`, prepares: '준비 중', waits: `${oven.word} 대기`, bakes},
    served: amount => `${done} ${amount}`,
    figures: state => [
      [guest.word, `${state.settings?.guests ?? 0} 중 ${state.guests}`],
      [done, `${state.served}`],
      [away, `${state.turnedAway}`],
      [`가장 긴 ${queue}`, `${state.settings?.places ?? 0} 중 ${state.mostOnRail}`],
      [`${waiter} 멈춤`, `${state.waiterWaits}번, ${seconds(waiterWaitUs(state) / 1000)}`],
      [
        `${done}까지`,
        state.served === 0
          ? '-'
          : `평균 ${seconds(state.guestsWaitedUs / state.served / 1000)}, 최대 ${seconds(state.longestUs / 1000)}`,
      ],
      [`${thread.word}의 ${oven.word} 대기`, seconds(ovenWaitUs(state) / 1000)],
    ],
    explained(state) {
      const {settings, outcome, mostOnRail, turnedAway, waiterWaits} = state;
      if (settings === null)
        return [
          `1을 누르면 ${subject(queue)} 찼을 때 ${subject(waiter)} 기다리고, 2를 누르면 ${josa(guest.word, '을/를')} ${vocabulary === 'kitchen' ? '돌려보냅니다' : '거절합니다'}.`,
        ];
      const full = mostOnRail >= settings.places;
      if (outcome === null && !full)
        return [`${subject(guest.word)} ${done}보다 빠르게 오면 ${subject(queue)} 찹니다.`];
      if (!full) return [`${topic(queue)} 한 번도 차지 않았습니다: ${subject(oven.word)} 넉넉했습니다.`];
      return [
        settings.whenFull === 'wait'
          ? `백프레셔: 꽉 찬 ${subject(queue)} ${josa(waiter, '을/를')} ${waiterWaits}번 멈추게 했습니다. 그래서 잃은 ${guest.word} 없이, ${done}되는 만큼만 받았습니다.`
          : `꽉 찬 ${queue} 때문에 ${josa(count(turnedAway, guest), '을/를')} ${vocabulary === 'kitchen' ? '돌려보냈고' : '거절했고'}, 나머지는 길어야 ${seconds(longestWaitUs(state) / 1000)} 기다렸습니다.`,
      ];
    },
  };
};
