import {STARVED} from '../../../model/demonstrations/deadlock/verdict.js';
import type {Vocabulary} from '../../../model/options/appearance.js';
import type {DeadlockText} from '../../demonstrations.js';
import {seconds} from '../../figures.js';
import type {Terms} from '../terms.js';
import {capital, count, named, times} from '../words.js';
import {deadlockFacts} from './facts.js';
import {deadlockSettings} from './settings.js';

const LOCKS: Readonly<Record<Vocabulary, readonly string[]>> = {
  kitchen: ['knife', 'pan', 'pot', 'board', 'whisk'],
  standard: ['A', 'B', 'C', 'D', 'E'],
};

/** Locks in general, one and several, and what admits cooks. */
const NOUNS = {
  kitchen: {lock: 'tool', locks: 'tools', waiter: 'waiter'},
  standard: {lock: 'lock', locks: 'locks', waiter: 'semaphore'},
} as const;

export const deadlock = (vocabulary: Vocabulary, terms: Terms): DeadlockText => {
  const {thread, job, done} = terms;
  const {lock: tool, locks: tools, waiter} = NOUNS[vocabulary];
  const lock = (which: number): string => LOCKS[vocabulary][which] ?? `${tool} ${which + 1}`;
  /** In a sentence: the knife, lock A. */
  const theLock = (which: number): string =>
    vocabulary === 'kitchen' ? `the ${lock(which)}` : `${tool} ${lock(which)}`;
  const cook = (which: number): string => named(thread, which);
  const cooks = (all: readonly number[]): string =>
    `${capital(all.length === 1 ? thread.one : thread.other)} ${all.join(', ')}`;
  const jobs = (amount: number): string => count(amount, job);
  const verdicts: DeadlockText['verdicts'] = {
    ready: 'READY',
    going: 'LIVE',
    deadlock: 'DEADLOCK',
    partial: 'PARTIAL DEADLOCK',
    livelock: 'LIVELOCK',
    possible: 'POSSIBLE DEADLOCK',
    served: 'DONE',
  };
  const cures: DeadlockText['cures'] = {
    none: ['none', `each ${thread.one} takes its first ${tool}, then waits for the second without limit`],
    order: ['order', `all take the ${tool} with the lower number first, so no circle can close`],
    'try-lock': [
      'try-lock',
      `a ${thread.one} that cannot have the second ${tool} gives the first back and tries again later`,
    ],
    'time-out': [
      'timeout',
      `a ${thread.one} waits for its second ${tool} for a while, then gives the first back and tries again later`,
    ],
    waiter: [waiter, `the ${waiter} admits one ${thread.one} less than could close a circle`],
    polite: ['polite', `all give up and try again at the same moment: no cure, but a livelock`],
  };
  const layouts: DeadlockText['layouts'] = {
    pair: `two ${thread.other}`,
    ring: `five ${thread.other} in a ring`,
    partial: 'two of five',
  };
  return {
    title: ['Deadlock', `each ${thread.one} needs two ${tools} at once`],
    layouts,
    cures,
    lock,
    doing: {
      ready: 'free',
      asks: `waits for the ${waiter}`,
      waits: 'waits',
      works: vocabulary === 'kitchen' ? 'cooks' : 'runs',
      'backs-off': 'pauses, then tries again',
      left: 'finished',
    },
    waitsFor: (which, holder) =>
      holder === null ? `waits for ${theLock(which)}` : `waits for ${theLock(which)} of ${cook(holder)}`,
    waitsBriefly: (which, holder) =>
      holder === null ? `needs ${lock(which)}` : `needs ${lock(which)} (${cook(holder)})`,
    meals: amount => `${amount} ${done}`,
    gaveUp: amount => `gave up ${amount}`,
    overtaken: amount => `${amount >= STARVED ? 'starved' : 'overtaken'} ${amount}`,
    verdicts,
    explained({settings, deadlock: found, possible, cooks: all, ...state}) {
      if (settings === null)
        return [
          `Press 1: without a cure. Then compare the cures, 2 to 6.`,
          `Space: the ${thread.other} work one after another, so that nothing can happen, and what could is seen.`,
        ];
      if (found !== null) {
        const circle = found.cycle.map(({cook: by}) => by);
        const free = all.filter(({cook: one}) => !found.stuck.includes(one)).map(({cook: one}) => one);
        return [
          `Since ${seconds(found.at / 1000)} a circle is closed: ${cooks(circle)}. Each waits for a ${tool} of the next, the last for one of the first, so none of them ever goes on.`,
          ...(free.length > 0 ? [`The others are not stuck: ${cooks(free)}.`] : []),
        ];
      }
      if (possible !== null) {
        const orders = possible.cycle.map(
          ({cook: by, from, to}) => `${cook(by)} takes ${theLock(from)}, then ${theLock(to)}`,
        );
        return [
          `Nothing has happened, but it can: ${orders.join('; ')}. At the same moment these orders close a circle.`,
        ];
      }
      const gaveUp = all.reduce((sum, {gaveUp: more}) => sum + more, 0);
      const served = all.reduce((sum, {allMeals}) => sum + allMeals, 0);
      const means = `${capital(cures[settings.cure][1])}.`;
      if (state.outcome === 'finished')
        return [`${jobs(served)} ${done}, no ${thread.one} stuck; given up ${times(gaveUp)}. ${means}`];
      return [
        served === 0 && gaveUp > 2 * all.length
          ? `Given up ${times(gaveUp)}, nothing ${done}: no ${thread.one} is blocked for long, and none gets on. ${means}`
          : means,
      ];
    },
    facts: deadlockFacts({
      cook,
      theLock,
      waiter,
      job,
      done,
      releases: vocabulary === 'kitchen' ? 'puts back' : 'releases',
    }),
    settings: deadlockSettings(terms, {locks: tools, layouts, cures}),
    result: ({cure, verdict, served, wanted, stuck}) => {
      const label = cures[cure][0];
      const ending = stuck > 0 ? `${stuck} stuck, ` : verdict === 'livelock' ? 'livelock, ' : '';
      return `${label}: ${ending}${served} of ${wanted} ${done}`;
    },
  };
};
