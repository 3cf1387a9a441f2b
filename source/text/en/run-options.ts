import type {StrategyName} from '../../model/event/plan.js';
import {strategyNamed} from '../../model/event/strategies.js';
import type {RunOptionId} from '../../model/options/run-options.js';
import {printable} from '../../model/printable/printable.js';
import {bytes, factor, multiplied} from '../figures.js';
import type {RunOptionWords} from '../option-text.js';
import {sentenceOf} from '../workload-words.js';
import {bounds} from './bounds.js';
import {scaled} from './scaled.js';
import type {Terms} from './terms.js';
import {capital, count, number} from './words.js';
import {workloadWords} from './workloads.js';

const CALIBRATION = {missing: ', to be calibrated here', done: ', calibrated here'};

const EMBEDDED = "is about the embedded server's answers: it cannot go with --url";

/** What each run option is called, and what its values are called. */
export const runOptionWords: {readonly [Id in RunOptionId]: RunOptionWords<Id, Terms>} = {
  choice: {
    screen: terms => ({
      label: 'work',
      value: name => printable(name, 40),
      shows: name => sentenceOf(workloadWords, bounds, terms.core.other, name),
      changed: ({to}) => `${printable(to, 60)} from the next run on`,
    }),
  },
  workers: {
    meaning: 'threads, processes, or (async) jobs in flight',
    initially: 'thread, process: 4; async: all jobs; sync: always 1',
    screen: terms => ({
      label: 'workers',
      value: ({value}) => number.format(value),
      changed: ({strategy, from, to}) =>
        `${strategy}: ${workers(terms, strategy, to.value)} from the next run on ${before(from.value, to.value)}`,
    }),
  },
  jobs: {
    meaning: 'how many jobs',
    initially: 'download: 9; sum: 30; others: 8',
    screen: ({job}) => ({
      label: job.other,
      value: ({value}) => count(value, job),
      shows: 'the more of them, the more the strategy matters',
      changed: ({from, to}) => `${count(to.value, job)} from the next run on ${before(from.value, to.value)}`,
      limit: value => count(value, job),
    }),
  },
  size: {
    meaning: "the workload's size: bytes, or the n of a computation",
    initially: "the workload's",
    most: "the workload's limit",
    otherWork: () => 'means nothing to a module',
    notWith: {urls: EMBEDDED, bytes: 'is the same as --bytes here: give one of them'},
    screen: ({job}) => ({
      label: 'size',
      value: ({value, isInitial, unit, calibration}) =>
        `${unit === 'bytes' ? bytes(value) : `n = ${number.format(value)}`}${isInitial && calibration ? CALIBRATION[calibration] : ''}`,
      shows: `how much there is to do in one ${job.one}`,
    }),
  },
  latencyMs: {
    meaning: "delay of the embedded server's answers",
    initially: '300',
    otherWork: takers => `goes with ${takers}: nothing else waits for an answer so long`,
    notWith: {urls: EMBEDDED},
    screen: () => ({
      label: 'latency',
      value: ({value}) => `${number.format(value)} ms`,
      shows: 'how long an answer takes: the longer, the more waiting there is to overlap',
      limit: value => `${number.format(value)} ms`,
    }),
  },
  scale: {
    screen: () => ({
      label: 'pace',
      value: ({of, base, scale}) => multiplied(scaled(of, base), scale),
      shows: 'slow enough to follow, or as fast as it goes',
      changed: ({to: {of, base, scale}}) => `${multiplied(scaled(of, base), scale)} from the next run on`,
      limit: by => `× ${factor(by)}`,
    }),
  },
  urls: {
    meaning: 'download this instead; may be given several times',
    otherWork: takers => `goes with ${takers}: all else asks the embedded server, or no server`,
  },
  maxBytes: {
    meaning: 'limit of one answer',
    otherWork: takers => `goes with ${takers}: all else asks the embedded server, or no server`,
  },
  timeoutMs: {meaning: 'limit of one job'},
  importSeconds: {
    meaning: 'how long importing a module may take, in each executor too',
    otherWork: takers => `goes with ${takers}: nothing else is imported`,
  },
  arithmetic: {
    meaning: 'how sums are computed',
    otherWork: takers => `goes with ${takers}`,
    screen: () => ({
      label: 'arithmetic',
      value: name => name,
      shows: "bigint costs what Python's integers cost, fast is the quickest that is exact",
    }),
  },
  session: {
    meaning: 'a new session for every job',
    otherWork: takers => `goes with ${takers}`,
    screen: ({thread, job, session, sessions}) => ({
      label: sessions,
      value: kept => (kept ? `one for each ${thread.one}` : `a new one for every ${job.one}`),
      shows: `what it costs to connect anew: a new ${session} has no connection yet`,
    }),
  },
  fresh: {
    meaning: 'process: one new process per job',
    screen: ({process, job}) => ({
      label: process.other,
      value: fresh => (fresh ? `a new one for every ${job.one}` : `kept for many ${job.other}`),
      shows: `what it costs to open a ${process.one}; for key 4 alone`,
    }),
  },
  cores: {
    meaning: 'confine the run to so many cores, the last of the machine (Linux)',
    initially: 'all',
    most: "the machine's",
    screen: ({thread, core}) => ({
      label: core.other,
      value: ({value, isInitial}) => `${isInitial ? 'all ' : ''}${number.format(value)}`,
      shows: `how ${thread.other} take turns on one ${core.one}: concurrency without parallelism`,
      changed: ({to: {value, isInitial}}) =>
        `${isInitial ? 'all ' : ''}${count(value, core)} from the next run on`,
      limit: value => count(value, core),
      condition: cores => count(cores, core),
    }),
  },
  gil: {
    meaning: 'the threads of a process share one lock, as in Python',
    screen: ({lock}) => ({
      label: lock.one,
      value: on => (on ? lock.shared : lock.free),
      shows: 'as in Python: held while computing, released while waiting',
      changed: ({to}) => `${capital(lock.one)}: ${to ? lock.shared : lock.free}, from the next run on`,
      condition: () => `one ${lock.one}`,
    }),
  },
  yields: {
    meaning: 'computing jobs hand control back every few milliseconds',
    otherWork: () => 'goes with work that computes: this one hands control back by itself when it waits',
    screen: ({thread, job}) => ({
      label: 'control',
      value: on => (on ? 'handed back every few ms' : `kept until the ${job.one} is done`),
      shows: `whether computing ${job.other} of one ${thread.one} take turns; for key 3`,
      condition: () => 'yielding',
    }),
  },
  uvThreads: {
    meaning: "libuv's helper threads in each process",
    initially: 'UV_THREADPOOL_SIZE, or 4',
    screen: ({helpers}) => ({
      label: helpers.libuv,
      value: ({value, isInitial}) => `${number.format(value)}${isInitial ? ', as usual' : ''}`,
      shows: 'they write files, compress and look names up beside the event loop',
      condition: threads => `${helpers.libuv}: ${number.format(threads)}`,
    }),
  },
};

const workers = ({process, thread, job}: Terms, strategy: StrategyName, amount: number): string => {
  const {executor, sharesThread} = strategyNamed(strategy);
  return sharesThread ? `${count(amount, job)} at once` : count(amount, {process, thread}[executor]);
};

const before = (from: number, to: number): string =>
  `(${from < to ? 'up' : 'down'} from ${number.format(from)})`;
