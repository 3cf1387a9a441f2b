import type {Breakdown} from '../../model/breakdown.js';
import type {Shape, StrategyName} from '../../model/plan.js';
import {seconds} from '../figures.js';
import type {Vocabulary} from '../text.js';
import {type Terms, terms} from './terms.js';
import {capital, count, told, workers} from './words.js';

/** How many executors of which kind: the three numbers of a shape as a sentence. */
export const shape = ({process, thread, job}: Terms, of: Shape, fresh: boolean): string => {
  if (fresh) {
    return `A new ${process.one} for every ${job.one}, ${count(of.processes, process)} at a time`;
  }
  const staff =
    of.processes > 1
      ? `${count(of.processes, process)}, ${count(of.threads, thread)} in each`
      : `${count(of.processes, process)}, ${count(of.threads, thread)}`;
  if (of.inFlight > 1) return `${staff}, up to ${count(of.inFlight, job)} at once`;
  const alone = of.processes * of.threads === 1;
  return `${staff}, ${alone ? '' : 'each '}${count(of.inFlight, job)} at a time`;
};

/** What each strategy does, for someone who has never seen it. */
export const ways: Readonly<Record<Vocabulary, Readonly<Record<StrategyName, string>>>> = {
  kitchen: {
    sync: 'one cook, one dish after another, waiting at the oven for each',
    thread: 'one kitchen, several cooks: each waits at the oven for one dish',
    async: 'one cook fills the oven and is free while the dishes bake',
    process: 'several kitchens, each with its own cook, stove and oven',
  },
  standard: {
    sync: 'one thread, one job after another, blocked by the I/O of each',
    thread: 'one process, several threads: each is blocked by one job',
    async: 'one thread starts the I/O of all jobs and stays free meanwhile',
    process: 'several processes, each with one thread and its own memory',
  },
};

type Verbs = {
  readonly waited: string;
  readonly worked: string;
  readonly waiting: string;
  readonly work: string;
  readonly aside: string;
  readonly nothingToOverlap: string;
};

const verbs: Readonly<Record<Vocabulary, Verbs>> = {
  kitchen: {
    waited: 'stood at the oven',
    worked: 'cooked',
    waiting: 'baking',
    work: 'cooking',
    aside: 'in the oven at once',
    nothingToOverlap: 'nothing was in the oven, so async had nothing to overlap',
  },
  standard: {
    waited: 'was blocked on I/O',
    worked: 'ran jobs',
    waiting: 'I/O',
    work: 'computing',
    aside: 'in flight at once',
    nothingToOverlap: 'no I/O was in flight, so async had nothing to overlap',
  },
};

/** Why a run took as long as it did, from what was measured. */
export const why = (vocabulary: Vocabulary, of: Breakdown): string => {
  const {thread, job} = terms[vocabulary];
  const {waited, worked, waiting, work, aside, nothingToOverlap} = verbs[vocabulary];
  const io = of.ioMs > of.busyMs;
  const spent = seconds(io ? of.ioMs : of.busyMs);
  const wall = seconds(of.wallMs);
  const kind = io ? waiting : work;
  if (of.jobs === 0) return `No ${job.one} was taken`;
  if (of.together <= 1 && of.strategy === 'async' && !io) {
    return `${capital(told(1, thread))} ${worked} for ${spent} of ${wall}: ${nothingToOverlap}`;
  }
  if (of.together <= 1) {
    return `${capital(told(1, thread))} ${io ? waited : worked} for ${spent} of ${wall}: nothing overlapped`;
  }
  if (of.strategy === 'async') {
    return `${capital(told(1, thread))} had ${count(of.together, job)} ${aside}: ${spent} of ${kind} took ${wall}`;
  }
  const who = workers(terms[vocabulary], of.strategy === 'process' ? of.together : 1, of.together);
  return `${capital(who)} worked side by side: ${spent} of ${kind} took ${wall}`;
};
