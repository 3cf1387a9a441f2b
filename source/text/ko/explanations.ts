import {josa} from 'es-hangul';
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
import {tenths} from '../figures.js';
import type {Vocabulary} from '../text.js';
import {boundOf} from '../workload-words.js';
import {boundReason} from './bounds.js';
import {awaits, verbs} from './explanation-verbs.js';
import {percent, seconds} from './figures.js';
import {alsoLacked, RIVALS, takenBy, takenByPrograms} from './rivals.js';
import {type Terms, terms} from './terms.js';
import {count, counted, number, subject, topic} from './words.js';

/** Why a run takes as long as it does, from what was measured: a sentence, and what may follow it. */
export const why = (vocabulary: Vocabulary, of: RunBreakdown): readonly [string, ...string[]] => {
  const ordinary = ordinarySentences(vocabulary, of);
  return of.damage === null ? ordinary : [damageSentence(vocabulary, of.damage), ...ordinary];
};

/** What it cost that a user had the event loop blocked. */
const damageSentence = (vocabulary: Vocabulary, {blockedMs, jobs, unmeasured}: LoopDamage): string => {
  const {job, heldUp} = terms[vocabulary];
  const {blocked, finished} = verbs[vocabulary];
  const times = [...jobs.values()];
  const first = `${seconds(blockedMs)} 동안 ${blocked}`;
  if (times.length === 0)
    return unmeasured > 0
      ? `${first}: ${job.word}마다 얼마나 늦어졌는지는 측정할 수 없음`
      : `${first}: 늦어진 ${job.word} 없음`;
  const most = milliseconds(Math.max(...times));
  const total = milliseconds(times.reduce((sum, ms) => sum + ms, 0));
  const length = times.length === 1 ? most : `많게는 ${most}, 모두 합쳐 ${total}`;
  return `${first}: ${finished} ${subject(count(times.length, job))} ${length} ${heldUp}`;
};

const milliseconds = (ms: number): string => `${number.format(Math.round(ms))}밀리초`;

const ordinarySentences = (vocabulary: Vocabulary, of: RunBreakdown): readonly [string, ...string[]] => {
  const words = terms[vocabulary];
  const {job, states} = words;
  if (of.jobs === 0) return [`시작한 ${job.word} 없음`];
  if (isTooEarly(of)) return [`${count(of.planned, job)} 중 ${counted(of.jobs, job)}만 시작함`];
  const [first, ...more] =
    waitSentences(vocabulary, of) ?? (hasSlept(of) ? sleepSentences : workSentences)(vocabulary, of);
  const unexplained = hasUnexplainedTime(of)
    ? [`시간의 ${percent(of.shares.unexplained)}는 ${states.unexplained}`]
    : [];
  const bound = boundOf(of.workload);
  const reason = bound === null ? [] : [boundReason(words, bound, of.threadsAtOnce)];
  const taken = isDisturbed(of) && !first.includes(RIVALS.programs) ? [takenByPrograms(vocabulary, of)] : [];
  // The last clause of a sentence sums up what stands in it already.
  return [
    first,
    ...unexplained,
    ...taken,
    ...more.slice(0, -1),
    ...reason,
    ...more.slice(-1),
    `준비에 ${seconds(of.startupMs)} 걸림`,
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
  const sum = `${work} ${seconds(of.busyMs)} 분량을 ${seconds(of.wallMs)}에 처리`;
  if (obstacle === 'locked') {
    const turns = `${topic(lock.one)} 하나, 한 번에 ${counted(1, thread)}만 ${worked}`;
    return [`${turns}: ${thread.word}마다 시간의 ${percent(locked)}를 ${awaiting(lock.one)}`, sum];
  }
  if (obstacle !== 'ready') return null;
  const lacked = `시간의 ${percent(ready)}를 ${awaiting(core.word)}`;
  const executors = executorsAtWork(vocabulary, of);
  const rivals = rivalsOf(of, executors.count);
  // Where a single one worked for longer than it lacked a core, that is said of its work.
  if (executors.count === 1 && of.busyMs > of.readyMs) return null;
  const each = executors.count > 1 ? `${executors.noun.word}마다 ` : '';
  if (rivals === null) {
    const room =
      of.quotaCores === null
        ? josa(count(of.cores, core), '을/를')
        : `할당량 ${core.word} ${josa(`${tenths(of.quotaCores)}${core.counter}`, '을/를')}`;
    return [`${subject(executors.words)} ${room} ${each ? '나눠 씀' : '씀'}: ${each}${lacked}`, sum];
  }
  const taken = `${takenBy(vocabulary, of, rivals)}: ${each || `${topic(executors.words)} `}${lacked}`;
  const alone = expectedReady(of, executors.count);
  return alone > 0
    ? [
        taken,
        `${subject(executors.words)} ${josa(count(of.cores, core), '을/를')} 나눠 쓰는 것만으로는 ${percent(alone)}`,
        sum,
      ]
    : [taken, sum];
};

const awaiting = (what: string): string => `${josa(what, '을/를')} 기다리며 보냄`;

/** The executors that worked at the same time: how many, and in words. */
const executorsAtWork = (vocabulary: Vocabulary, {strategy, maxConcurrentJobs}: RunBreakdown) => {
  const {process, thread} = terms[vocabulary];
  const {executor, sharesThread} = strategyNamed(strategy);
  const amount = sharesThread ? 1 : maxConcurrentJobs;
  const noun = {process, thread}[executor];
  return {count: amount, noun, words: count(amount, noun)};
};

/** Of a run that never held two jobs at once. */
const NOTHING_OVERLAPPED = '동시에 진행된 것 없음';

/** Of a run whose threads slept in the code of their jobs: under async that holds up every job. */
const sleepSentences = (vocabulary: Vocabulary, of: RunBreakdown): Sentences => {
  const {thread, job} = terms[vocabulary];
  const {slept, sleep} = verbs[vocabulary];
  const {sharesThread} = strategyNamed(of.strategy);
  const [spent, wall] = [seconds(of.sleptMs), seconds(of.wallMs)];
  const one = `${subject(count(1, thread))} ${wall} 중 ${spent} 동안 ${slept}`;
  if (sharesThread && of.planned > 1) return [`${one}: 다른 ${topic(job.word)} 모두 기다림`];
  if (of.maxConcurrentJobs <= 1) return [one, NOTHING_OVERLAPPED];
  return [
    `${subject(executorsAtWork(vocabulary, of).words)} 나란히: ${sleep} ${spent} 분량을 ${wall}에 처리`,
  ];
};

/** Dishes are in the oven; of jobs it is their I/O that goes on. */
const overlapping = (vocabulary: Vocabulary, jobs: string): string =>
  vocabulary === 'kitchen' ? subject(jobs) : `${jobs}의`;

/** Of a run whose time went into I/O or computing, as its strategy provides. */
const workSentences = (vocabulary: Vocabulary, of: RunBreakdown): Sentences => {
  const {thread, job} = terms[vocabulary];
  const {waited, waiting, aside} = of.isAwaited ? awaits[vocabulary] : verbs[vocabulary];
  const {worked, took, work, nothingAside} = verbs[vocabulary];
  const {sharesThread} = strategyNamed(of.strategy);
  const io = of.ioMs > of.busyMs;
  const spent = seconds(io ? of.ioMs : of.busyMs);
  const wall = seconds(of.wallMs);
  const one = count(1, thread);
  if (of.maxConcurrentJobs <= 1 && !(sharesThread && io)) {
    const first = `${subject(one)} ${wall} 중 ${spent} 동안 ${io ? waited : worked}${alsoLacked(vocabulary, of)}`;
    return [first, sharesThread && !io ? nothingAside : NOTHING_OVERLAPPED];
  }
  const sum = `${io ? waiting : work} ${spent} 분량을 ${wall}에 처리`;
  if (sharesThread) {
    if (!io)
      return [
        `${subject(one)} ${josa(count(of.maxConcurrentJobs, job), '을/를')} 번갈아 ${took}: ${spent} 분량을 ${wall}에${alsoLacked(vocabulary, of)}`,
      ];
    return [
      `${overlapping(vocabulary, count(of.maxConcurrentJobs, job))} ${aside}: ${spent} 분량을 ${wall}에 처리`,
      `${subject(one)} 일한 시간은 ${seconds(of.busyMs)}`,
    ];
  }
  return [
    `${subject(executorsAtWork(vocabulary, of).words)} 나란히 일함: ${sum}${io ? '' : alsoLacked(vocabulary, of)}`,
  ];
};

/** Notes on what the figures count. */
export const notes = ({process, thread, job, queue, lock}: Terms): readonly string[] => [
  `시간은 첫 ${subject(job.word)} ${queue}에 들어갈 때부터 잽니다. 그 전의 준비 시간은 따로 알립니다.`,
  `sync에서는 도우미가 I/O를 맡으므로, ${topic(thread.word)} 정말로 멈춰 서서 기다립니다.`,
  `메모리는 ${process.word}마다 차지한 양입니다. 함께 쓰는 페이지는 저마다의 양에 모두 들어 있습니다.`,
  `실행과 함께 보이는 프로그램은 그 실행에 해당하는 코드이고, 기호와 수는 실제 실행의 것입니다. 파이썬에서는 보통 한 ${process.word}의 ${thread.word}들이 ${lock.one} 하나를 함께 씁니다.`,
];
