import type {Breakdown} from '../../model/breakdown.js';
import type {Shape, StrategyName} from '../../model/plan.js';
import {seconds} from '../figures.js';
import type {Vocabulary} from '../text.js';
import {type Terms, terms} from './terms.js';
import {capital, count, told} from './words.js';

/** How many executors of which kind: the three numbers of a shape as a sentence. */
export const shape = ({process, thread, job}: Terms, of: Shape, fresh: boolean): string => {
  if (fresh) {
    return `A new ${process.one} for every ${job.one}, up to ${of.processes} at a time`;
  }
  const staff =
    of.processes > 1
      ? `${count(of.processes, process)}, ${told(of.threads, thread)} in each`
      : `${count(of.processes, process)}, ${count(of.threads, thread)}`;
  if (of.inFlight > 1) return `${staff}, up to ${count(of.inFlight, job)} at once`;
  return `${staff}, one ${job.one}${of.processes * of.threads > 1 ? ' each' : ''} at a time`;
};

/** What each strategy does, for someone who has never seen it. */
export const ways: Readonly<Record<Vocabulary, Readonly<Record<StrategyName, readonly [string, string]>>>> = {
  kitchen: {
    sync: ['one cook, one dish after another', 'waiting at the oven for each of them'],
    thread: ['one kitchen, several cooks, one dish each', 'each waits at the oven, all at the same time'],
    async: ['one cook, many dishes in the oven at once', 'free for the next one while they bake'],
    process: ['several kitchens, one cook in each', 'nothing is shared, so nobody is in the way'],
  },
  standard: {
    sync: ['one thread, one job after another', 'blocked by the I/O of each of them'],
    thread: ['one process, several threads, one job each', 'each is blocked, all at the same time'],
    async: ['one thread, many jobs in flight at once', 'free for the next one while their I/O goes on'],
    process: ['several processes, one thread in each', 'no memory is shared'],
  },
};

/** What a breakdown's figures are called. */
type Verbs = {
  readonly waited: string;
  readonly worked: string;
  readonly waiting: string;
  readonly work: string;
  readonly aside: string;
  readonly nothingAside: string;
};

const verbs: Readonly<Record<Vocabulary, Verbs>> = {
  kitchen: {
    waited: 'stood at the oven',
    worked: 'cooked',
    waiting: 'baking',
    work: 'cooking',
    aside: 'in the oven at once',
    nothingAside: 'nothing was in the oven meanwhile',
  },
  standard: {
    waited: 'was blocked by I/O',
    worked: 'ran jobs',
    waiting: 'I/O',
    work: 'computing',
    aside: 'in flight at once',
    nothingAside: 'no I/O was in flight meanwhile',
  },
};

/** Why a run took as long as it did, from what was measured: a sentence, and what may follow it. */
export const why = (vocabulary: Vocabulary, of: Breakdown): readonly [string, ...string[]] => {
  const words = terms[vocabulary];
  const {thread, job} = words;
  if (of.jobs === 0) return [`No ${job.one} was taken`];
  const opened = `opening took ${seconds(of.startupMs)}`;
  const {waited, worked, waiting, work, aside, nothingAside} = verbs[vocabulary];
  const io = of.ioMs > of.busyMs;
  const spent = seconds(io ? of.ioMs : of.busyMs);
  const wall = seconds(of.wallMs);
  const one = `one ${thread.one}`;
  if (of.together <= 1) {
    const first = `${capital(one)} ${io ? waited : worked} for ${spent} of ${wall}`;
    return [first, of.strategy === 'async' && !io ? nothingAside : 'nothing overlapped', opened];
  }
  const sum = `${spent} of ${io ? waiting : work} in ${wall}`;
  if (of.strategy === 'async') {
    const free = `${one}, busy for ${seconds(of.busyMs)}`;
    return [`${count(of.together, job)} ${aside}: ${sum}`, ...(io ? [free] : [one]), opened];
  }
  const who = of.strategy === 'process' ? count(of.together, words.process) : count(of.together, thread);
  return [`${who} side by side: ${sum}`, opened];
};

/** What a person should know about the figures. */
export const notes = ({process, thread, job}: Terms): readonly string[] => [
  `The clock starts with the first ${job.one} queued; what opening took before that is told apart.`,
  `Under sync a helper does the I/O, so that the ${thread.one} itself is truly blocked.`,
  `Memory is what each ${process.one} holds; pages that several share count in each of them.`,
];
