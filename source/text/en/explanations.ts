import {strategyNamed} from '../../model/event/strategies.js';
import type {LoopDamage} from '../../model/figures/loop-damage.js';
import {
  expectedReady,
  hasSlept,
  hasUnexplainedTime,
  isDisturbed,
  isTooEarly,
  obstacleOf,
  type RunBreakdown,
  rivalsOf,
} from '../../model/figures/run-breakdown.js';
import {percent, seconds, tenths} from '../figures.js';
import type {Vocabulary} from '../text.js';
import {boundOf} from '../workload-words.js';
import {boundReason} from './bounds.js';
import {awaits, verbs} from './explanation-verbs.js';
import {alsoLacked, takenBy, takenByPrograms} from './rivals.js';
import {type Terms, terms} from './terms.js';
import {capital, count, countInWords, number} from './words.js';

/** Why a run takes as long as it does, from what was measured: a sentence, and what may follow it. */
export const why = (vocabulary: Vocabulary, of: RunBreakdown): readonly [string, ...string[]] => {
  const words = terms[vocabulary];
  if (of.jobs === 0) return [`No ${words.job.one} was taken`];
  if (isTooEarly(of)) return [`${of.jobs} of ${count(of.planned, words.job)} taken`];
  const ordinary = ordinarySentences(vocabulary, of);
  return of.damage === null ? ordinary : [damageSentence(vocabulary, of.damage), ...ordinary];
};

/** What it cost that a user had the event loop blocked. */
const damageSentence = (vocabulary: Vocabulary, {blockedMs, jobs, unmeasured}: LoopDamage): string => {
  const {thread, job, heldUp} = terms[vocabulary];
  const {keptBusy, finished} = verbs[vocabulary];
  const blocked = `${keptBusy(thread.one)} for ${seconds(blockedMs)}`;
  const times = [...jobs.values()];
  if (times.length === 0)
    return `${blocked}: ${unmeasured > 0 ? `what ${job.other} lost by it is not measured here` : `no ${job.one} was held up`}`;
  const most = milliseconds(Math.max(...times));
  const which = `${count(times.length, {one: `${finished} ${job.one}`, other: `${finished} ${job.other}`})} ${heldUp}`;
  const total = milliseconds(times.reduce((sum, ms) => sum + ms, 0));
  return `${blocked}: ${which} ${times.length === 1 ? most : `up to ${most} each, ${total} in all`}`;
};

const milliseconds = (ms: number): string => `${number.format(Math.round(ms))} ms`;

const ordinarySentences = (vocabulary: Vocabulary, of: RunBreakdown): readonly [string, ...string[]] => {
  const words = terms[vocabulary];
  const [first, ...more] =
    waitSentences(vocabulary, of) ?? (hasSlept(of) ? sleepSentences : workSentences)(vocabulary, of);
  const unexplained = hasUnexplainedTime(of)
    ? [`${percent(of.shares.unexplained)} of the time is unexplained`]
    : [];
  const bound = boundOf(of.workload);
  const reason = bound === null ? [] : [boundReason(words, bound, of.threadsAtOnce)];
  const taken = takenByPrograms(vocabulary, of);
  const disturbed = isDisturbed(of) && !first.toLowerCase().includes(taken.toLowerCase()) ? [taken] : [];
  // The last clause of a sentence sums up what stands in it already.
  return [
    first,
    ...unexplained,
    ...disturbed,
    ...more.slice(0, -1),
    ...reason,
    ...more.slice(-1),
    `opening took ${seconds(of.startupMs)}`,
  ];
};

/** A sentence, and clauses that may follow it. */
type Sentences = readonly [string, ...string[]];

/** Of a run whose threads waited for a core or for the lock most of all; null of any other run. */
const waitSentences = (vocabulary: Vocabulary, of: RunBreakdown): Sentences | null => {
  const {thread, core, lock} = terms[vocabulary];
  const {worked, work} = verbs[vocabulary];
  const obstacle = obstacleOf(of);
  const {ready, locked} = of.shares;
  const sum = `${seconds(of.busyMs)} of ${work} in ${seconds(of.wallMs)}`;
  if (obstacle === 'locked') {
    const turns = `One ${lock.one}: one ${thread.one} at a time ${worked}`;
    return [`${turns}; each waited for it ${percent(locked)} of the time`, sum];
  }
  if (obstacle !== 'ready') return null;
  const lacked = `ready without one ${percent(ready)} of the time`;
  const executors = executorsAtWork(vocabulary, of);
  const rivals = rivalsOf(of, executors.count);
  // Where a single one worked for longer than it lacked a core, that is said of its work.
  if (executors.count === 1 && of.busyMs > of.readyMs) return null;
  const subject = capital(countInWords(executors.count, executors.noun));
  const each = executors.count > 1 ? 'each' : 'it';
  if (rivals === null) {
    const room =
      of.quotaCores === null ? count(of.cores, core) : `a quota of ${tenths(of.quotaCores)} ${core.other}`;
    return [`${subject} ${executors.count > 1 ? 'shared' : 'had'} ${room}: ${each} was ${lacked}`, sum];
  }
  const subjects =
    executors.count > 1 ? `each of ${count(executors.count, executors.noun)}` : subject.toLowerCase();
  const taken = `${capital(takenBy(vocabulary, of, rivals))}: ${subjects} was ${lacked}`;
  const alone = expectedReady(of, executors.count);
  return alone > 0
    ? [taken, `${executors.count} on ${count(of.cores, core)} alone explain ${percent(alone)}`, sum]
    : [taken, sum];
};

/** The executors that worked at the same time: how many, and their noun. */
const executorsAtWork = (vocabulary: Vocabulary, {strategy, maxConcurrentJobs}: RunBreakdown) => {
  const {process, thread} = terms[vocabulary];
  const {executor, sharesThread} = strategyNamed(strategy);
  return {
    count: sharesThread ? 1 : maxConcurrentJobs,
    noun: {process, thread}[executor],
  };
};

/** Of a run whose threads slept in the code of their jobs: under async that holds up every job. */
const sleepSentences = (vocabulary: Vocabulary, of: RunBreakdown): Sentences => {
  const {thread, job} = terms[vocabulary];
  const {slept, sleep} = verbs[vocabulary];
  const {sharesThread} = strategyNamed(of.strategy);
  const spent = seconds(of.sleptMs);
  const wall = seconds(of.wallMs);
  if (sharesThread && of.planned > 1)
    return [`The one ${thread.one} ${slept} for ${spent} of ${wall}: every other ${job.one} waited`];
  if (of.maxConcurrentJobs <= 1)
    return [`One ${thread.one} ${slept} for ${spent} of ${wall}`, 'nothing overlapped'];
  const executors = executorsAtWork(vocabulary, of);
  return [`${count(executors.count, executors.noun)} side by side: ${spent} of ${sleep} in ${wall}`];
};

/** Of a run whose time went into I/O or computing, as its strategy provides. */
const workSentences = (vocabulary: Vocabulary, of: RunBreakdown): Sentences => {
  const {thread, job} = terms[vocabulary];
  const {waited, waiting, aside} = of.isAwaited ? awaits[vocabulary] : verbs[vocabulary];
  const {worked, work, nothingAside} = verbs[vocabulary];
  const {sharesThread} = strategyNamed(of.strategy);
  const io = of.ioMs > of.busyMs;
  const spent = seconds(io ? of.ioMs : of.busyMs);
  const wall = seconds(of.wallMs);
  const one = `one ${thread.one}`;
  if (of.maxConcurrentJobs <= 1 && !(sharesThread && io)) {
    const first = `${capital(one)} ${io ? waited : worked} for ${spent} of ${wall}${alsoLacked(vocabulary, of)}`;
    return [first, sharesThread && !io ? nothingAside : 'nothing overlapped'];
  }
  const sum = `${spent} of ${io ? waiting : work} in ${wall}`;
  if (sharesThread) {
    if (!io)
      return [
        `${capital(one)}, ${count(of.maxConcurrentJobs, job)} in turns: ${sum}${alsoLacked(vocabulary, of)}`,
      ];
    return [`${count(of.maxConcurrentJobs, job)} ${aside}: ${sum}`, `${one}, busy for ${seconds(of.busyMs)}`];
  }
  const executors = executorsAtWork(vocabulary, of);
  return [`${count(executors.count, executors.noun)} side by side: ${sum}`];
};

/** Notes on what the figures count. */
export const notes = ({process, thread, job, lock}: Terms): readonly string[] => [
  `The clock starts with the first ${job.one} queued; what opening took before that is shown apart.`,
  `Under sync a helper does the I/O, so that the ${thread.one} itself is truly blocked.`,
  `Memory is what each ${process.one} holds; pages that several share count in each of them.`,
  `The program beside a run stands for it; its marks are this run's. In Python the ${thread.other} of a ${process.one} usually share one ${lock.one}: try it with g.`,
];
