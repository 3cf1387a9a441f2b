import type {Reading} from '../../../model/demonstrations/quadrants/fold.js';
import {summaryOf} from '../../../model/demonstrations/quadrants/summary.js';
import type {Way} from '../../../model/demonstrations/quadrants/ways.js';
import type {Vocabulary} from '../../../model/options/appearance.js';
import type {QuadrantNames, QuadrantsText} from '../../demonstrations.js';
import {seconds} from '../../figures.js';
import type {Terms} from '../terms.js';
import {capital, count, number, times} from '../words.js';
import {quadrantsFacts} from './facts.js';
import {quadrantsSettings} from './settings.js';

const SIDES = {
  kitchen: {process: 'cook', kernel: 'oven', helpers: 'kitchen hands'},
  standard: {process: 'process', kernel: 'kernel', helpers: 'helper threads'},
} as const;

const LONG: QuadrantNames = {
  ways: {
    'blocking-sync': 'blocking, synchronous',
    'non-blocking-sync': 'non-blocking, synchronous',
    'blocking-async': 'blocking, asynchronous',
    'non-blocking-async': 'non-blocking, asynchronous',
  },
  returnsAtOnce: 'Does the call return at once?',
  saysDone: 'Who says that it is done?',
};

const SHORT: QuadrantNames = {
  ways: {
    'blocking-sync': 'blocking sync',
    'non-blocking-sync': 'non-blocking sync',
    'blocking-async': 'blocking async',
    'non-blocking-async': 'non-blocking async',
  },
  returnsAtOnce: 'At once?',
  saysDone: 'Who says it is done?',
};

const NOUNS = {fifo: {one: 'read', other: 'reads'}, http: {one: 'request', other: 'requests'}};

/** The calls of each way, by kind. */
const calls: Readonly<Record<Way, (reading: Reading) => string>> = {
  'blocking-sync': ({calls: {held}, medium}) => `${count(held, NOUNS[medium])} blocked`,
  'non-blocking-sync': ({calls: {eagain, answered}, medium}) =>
    medium === 'fifo'
      ? `${number.format(eagain)} EAGAIN, ${number.format(answered)} answered`
      : `${number.format(eagain)} not yet, ${number.format(answered)} answered`,
  'blocking-async': ({calls: {submitted, completed, waits}}) =>
    `${submitted} submitted, ${completed} complete, ${count(waits, {one: 'wait', other: 'waits'})}`,
  'non-blocking-async': ({calls: {watched, notified}, poller}) =>
    `${count(watched, {one: 'watch', other: 'watches'})} (${poller}), ${number.format(notified)} notified`,
};

export const quadrants = (vocabulary: Vocabulary, {core}: Terms): QuadrantsText => {
  const {process, kernel, helpers} = SIDES[vocabulary];
  const explained: Readonly<Record<Way, (reading: Reading) => string>> = {
    'blocking-sync': reading => {
      const {wholeMs, heldMs} = summaryOf(reading);
      return `The ${kernel} had control for ${seconds(heldMs)} of ${seconds(wholeMs)}: each call held the ${process} until its item was there. No other work meanwhile; not even a timer could turn.`;
    },
    'non-blocking-sync': reading => {
      const {onCoreMs} = summaryOf(reading);
      const price = onCoreMs === null ? '' : `, and it took ${seconds(onCoreMs)} of a ${core.one}`;
      return `Each call returned at once, ${times(reading.calls.eagain)} empty-handed: the ${process} kept control, did ${number.format(reading.units)} units of other work, and had to ask again and again${price}. Its event loop could not turn.`;
    },
    'blocking-async': reading => {
      const {firstMs, allMs} = summaryOf(reading);
      return `Reads are handed over at once and ${helpers} do them, then one call waits for all. The first item could be had after ${seconds(firstMs)}, the ${process} had all after ${seconds(allMs)}: it was notified, and held all the same.`;
    },
    'non-blocking-async': reading => {
      const {wholeMs, sleptMs} = summaryOf(reading);
      return `Each request to watch returned at once, and the ${kernel} notified. Meanwhile the event loop turned ${times(reading.turns)}, and the ${process} slept ${seconds(sleptMs)} of ${seconds(wholeMs)}: time for any other work.`;
    },
  };
  return {
    facts: quadrantsFacts({Process: capital(process), process, kernel, ways: LONG.ways}),
    settings: quadrantsSettings(LONG.ways),
    title: ['Four quadrants', 'blocking or not, synchronous or not'],
    all: 'all four',
    names: [LONG, {...LONG, returnsAtOnce: 'Returns at once?'}, SHORT],
    returnsAtOnce: yes => (yes ? 'yes' : 'no'),
    saysDone: {process: `the ${process} asks`, kernel: `the ${kernel} notifies`},
    sides: {process: capital(process), kernel: capital(kernel)},
    states: {
      running: 'has control',
      blocked: 'held by a call',
      idle: 'asleep until any event',
      'in flight': 'I/O goes on',
    },
    figures: reading => {
      const {onCoreMs} = summaryOf(reading);
      return [
        calls[reading.way](reading),
        `other work ${number.format(reading.units)}`,
        `loop turns ${number.format(reading.turns)}`,
        ...(onCoreMs !== null
          ? [`${core.one} ${seconds(onCoreMs)}`]
          : reading.endedAt === null
            ? []
            : [`${core.one}: not measured here`]),
      ];
    },
    noFifo: `No FIFO here: items come over HTTP, ${helpers} stand in for the ${kernel}.`,
    explained({settings, current, readings}) {
      if (settings === null)
        return [
          `Press 1 to 4: the ${process} reads ten items in that way; 5: in all four, one after another. Which side has control meanwhile?`,
        ];
      const reading = current === null ? undefined : readings[current];
      if (reading === undefined || reading.endedAt === null)
        return [
          `${settings.items} items, one every ${seconds(settings.everyMs)}. Which side has control, and what else does the ${process} do?`,
        ];
      return [explained[reading.way](reading)];
    },
  };
};
