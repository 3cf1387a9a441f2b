import {longestWaitUs, ovenWaitUs, waiterWaitUs} from '../../../model/demonstrations/order-rail/waits.js';
import type {Vocabulary} from '../../../model/options/appearance.js';
import type {OrderRailText} from '../../demonstrations.js';
import {seconds} from '../../figures.js';
import type {Terms} from '../terms.js';
import {capital, count, named, times} from '../words.js';
import {orderRailFacts} from './facts.js';
import {orderRailSettings} from './settings.js';

const NOUNS = {
  kitchen: {
    waiter: 'Waiter',
    guest: {one: 'guest', other: 'guests'},
    oven: {one: 'oven', other: 'ovens'},
    away: 'turned away',
  },
  standard: {
    waiter: 'Producer',
    guest: {one: 'request', other: 'requests'},
    oven: {one: 'permit', other: 'permits'},
    away: 'rejected',
  },
} as const;

export const orderRail = (vocabulary: Vocabulary, terms: Terms): OrderRailText => {
  const {thread, queue, done, io} = terms;
  const {waiter, guest, oven, away} = NOUNS[vocabulary];
  const anOven = vocabulary === 'kitchen' ? `an ${oven.one}` : `a ${oven.one}`;
  const whenFull = {wait: 'wait', 'turn-away': vocabulary === 'kitchen' ? 'turn away' : 'reject'};
  return {
    title: [`${capital(queue)} and ${oven.other}`, 'what a limit does'],
    full: {wait: `full: ${whenFull.wait}`, 'turn-away': `full: ${whenFull['turn-away']}`},
    settings: orderRailSettings(terms, {guest, oven, anOven, whenFull}),
    facts: orderRailFacts({
      cook: which => named(thread, which),
      waiter,
      guest,
      queue,
      oven: anOven,
      away,
      order: vocabulary === 'kitchen' ? 'order' : 'request',
      done,
    }),
    waiter,
    waits: `blocked: the ${queue} is full`,
    serves: `takes ${guest.other}`,
    rail: capital(queue),
    ovens: (used, all) => `${used} of ${count(all, oven)} in use`,
    doing: {
      idle: `waits for the ${queue}`,
      prepares: 'prepares',
      waits: `waits for ${anOven}`,
      bakes: `uses the ${io}`,
    },
    served: amount => `${amount} ${done}`,
    figures: state => [
      [capital(guest.other), `${state.guests} of ${state.settings?.guests ?? 0}`],
      [capital(done), `${state.served}`],
      [capital(away), `${state.turnedAway}`],
      [`longest ${queue}`, `${state.mostOnRail} of ${state.settings?.places ?? 0}`],
      [`${waiter} blocked`, `${times(state.waiterWaits)}, ${seconds(waiterWaitUs(state) / 1000)}`],
      [
        `${guest.one} to ${done}`,
        state.served === 0
          ? '-'
          : `${seconds(state.guestsWaitedUs / state.served / 1000)}, at most ${seconds(state.longestUs / 1000)}`,
      ],
      [`${thread.other} without ${oven.one}`, seconds(ovenWaitUs(state) / 1000)],
    ],
    explained(state) {
      const {settings, outcome, mostOnRail, turnedAway, waiterWaits} = state;
      if (settings === null)
        return [
          `Press 1: when the ${queue} is full, the ${waiter.toLowerCase()} waits; 2: ${guest.other} are ${away}.`,
        ];
      const full = mostOnRail >= settings.places;
      if (outcome === null && !full)
        return [`The ${queue} fills up when ${guest.other} come faster than ${thread.other} serve.`];
      if (!full) return [`The ${queue} was never full: the ${oven.other} kept pace.`];
      return [
        settings.whenFull === 'wait'
          ? `Back-pressure: the full ${queue} blocked the ${waiter.toLowerCase()} ${times(waiterWaits)}, so none was lost, and ${guest.other} came in only as fast as they were ${done}.`
          : `The full ${queue} cost ${count(turnedAway, guest)}, and the others waited for ${seconds(longestWaitUs(state) / 1000)} at most.`,
      ];
    },
  };
};
