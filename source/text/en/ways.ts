import type {StrategyName} from '../../model/event/plan.js';
import type {Nature} from '../../model/options/choice.js';
import type {Vocabulary} from '../text.js';

type Ways = Readonly<Record<Nature, Readonly<Record<StrategyName, readonly [string, string]>>>>;

/** What each strategy does with jobs of each nature, for a first look: in short, and what follows from it. */
export const ways: Readonly<Record<Vocabulary, Ways>> = {
  kitchen: {
    waiting: {
      sync: ['one cook, one dish after another', 'waits at the oven for each dish'],
      thread: ['one kitchen, several cooks, one dish each', 'each waits at the oven, all at the same time'],
      async: ['one cook, many dishes in the oven at once', 'is free for the next dish while they bake'],
      process: [
        'several kitchens, one cook in each',
        'each has its own pantry; the house has one set of stoves',
      ],
    },
    computing: {
      sync: ['one cook, one dish after another', 'uses one stove; the others stay cold'],
      thread: ['one kitchen, several cooks, one dish each', 'all cook at the same time, as far as stoves go'],
      async: ['one cook, many dishes begun', 'no dish needs the oven: no faster than sync'],
      process: ['several kitchens, one cook in each', 'all cook at the same time; each has its own pantry'],
    },
    mixed: {
      sync: ['one cook, one dish after another', 'waits at the oven, then cooks, dish by dish'],
      thread: ['one kitchen, several cooks, one dish each', 'they wait and cook at the same time'],
      async: ['one cook, many dishes in the oven at once', 'baking overlaps; cooking still goes one by one'],
      process: [
        'several kitchens, one cook in each',
        'they wait and cook at the same time; each has its own pantry',
      ],
    },
  },
  standard: {
    waiting: {
      sync: ['one thread, one job after another', 'blocked by the I/O of each job'],
      thread: ['one process, several threads, one job each', 'each is blocked, all at the same time'],
      async: ['one thread, many jobs in flight at once', 'free for the next job while their I/O goes on'],
      process: ['several processes, one thread in each', 'no memory is shared; the cores are the same'],
    },
    computing: {
      sync: ['one thread, one job after another', 'uses one core; the others stay idle'],
      thread: [
        'one process, several threads, one job each',
        'all compute at the same time, as far as cores go',
      ],
      async: ['one thread, many jobs begun', 'there is no I/O to overlap: no faster than sync'],
      process: ['several processes, one thread in each', 'all compute at the same time; no memory is shared'],
    },
    mixed: {
      sync: ['one thread, one job after another', 'blocked, then computing, job by job'],
      thread: ['one process, several threads, one job each', 'they wait and compute at the same time'],
      async: ['one thread, many jobs in flight at once', 'I/O overlaps; computing still goes one by one'],
      process: [
        'several processes, one thread in each',
        'they wait and compute at the same time; no memory is shared',
      ],
    },
  },
};
