import type {Phase} from '../../model/event/event.js';
import type {CountedState, Others} from '../../model/playback/caption.js';
import type {Executor} from '../../model/playback/executor.js';
import type {HappeningOf} from '../../model/playback/happenings.js';
import {printable} from '../../model/printable/printable.js';
import {withOrigin} from '../failures.js';
import {percent, seconds} from '../figures.js';
import {
  type FreePhase,
  formsOf,
  type HappeningWords,
  happeningSentence,
  OUTSIDE,
  type PlaybackText,
} from '../playback.js';
import type {Vocabulary} from '../text.js';
import {failure} from './failures.js';
import {exit, result} from './messages.js';
import {type Noun, type Terms, terms} from './terms.js';
import {capital, count, number} from './words.js';

/** The verbs in which the two vocabularies differ. */
type Verbs = {
  /** What an executor does for a job in each phase; `for` the job, where the phase does not name it. */
  readonly doing: Readonly<Record<Phase, string>>;
  /** What happens to a job meanwhile whose thread is free. */
  readonly free: Readonly<Record<FreePhase, string>>;
  /** What other executors do: one of them, and several. */
  readonly others: Readonly<Record<CountedState, readonly [one: string, several: string]>>;
  readonly opens: string;
  readonly comesIn: string;
  readonly leaves: string;
  readonly gets: string;
  readonly finishes: string;
  readonly stopped: string;
  readonly waiting: string;
  readonly inFlight: string;
  readonly computes: string;
  readonly blocks: (thread: string) => string;
  readonly frees: (thread: string) => string;
};

const verbs: Readonly<Record<Vocabulary, Verbs>> = {
  kitchen: {
    doing: {
      queued: 'waits for a turn at the oven',
      connecting: 'heats up the oven',
      waiting: 'stands at the oven',
      receiving: 'empties the oven',
      writing: 'waits at the store room',
      helped: 'waits for the kitchen hands',
      awaiting: 'waits',
      locked: 'waits for the knife',
      computing: 'cooks',
    },
    free: {
      queued: 'waits for a turn in the oven',
      connecting: 'waits while the oven heats up',
      waiting: 'goes into the oven',
      receiving: 'comes out of the oven',
      writing: 'goes to the store room',
      helped: 'goes to the kitchen hands',
      awaiting: 'is set aside',
    },
    others: {
      blocked: ['stands at the oven', 'stand at the oven'],
      running: ['cooks', 'cook'],
      ready: ['waits for a stove', 'wait for a stove'],
      locked: ['waits for the knife', 'wait for the knife'],
      idle: ['is free', 'are free'],
      starting: ['is coming in', 'are coming in'],
    },
    opens: 'opens',
    comesIn: 'comes in',
    leaves: 'goes home',
    gets: 'gets',
    finishes: 'serves',
    stopped: 'is stopped',
    waiting: 'on the order rail',
    inFlight: 'in the oven',
    computes: 'cooks',
    blocks: thread => `You keep ${thread} busy`,
    frees: thread => `You let ${thread} go`,
  },
  standard: {
    doing: {
      queued: 'waits for a free connection',
      connecting: 'opens a connection',
      waiting: 'waits for the network',
      receiving: 'reads the answer',
      writing: 'waits for the disk',
      helped: 'waits for a libuv helper',
      awaiting: 'awaits a promise',
      locked: 'waits for the lock',
      computing: 'computes',
    },
    free: {
      queued: 'waits for a free connection',
      connecting: 'waits for its connection',
      waiting: 'waits for the network',
      receiving: 'gets its answer',
      writing: 'waits for the disk',
      helped: 'goes to a libuv helper',
      awaiting: 'awaits a promise',
    },
    others: {
      blocked: ['is blocked', 'are blocked'],
      running: ['computes', 'compute'],
      ready: ['waits for a core', 'wait for a core'],
      locked: ['waits for the lock', 'wait for the lock'],
      idle: ['is idle', 'are idle'],
      starting: ['is starting', 'are starting'],
    },
    opens: 'starts',
    comesIn: 'starts',
    leaves: 'exits',
    gets: 'opens',
    finishes: 'finishes',
    stopped: 'is cancelled',
    waiting: 'in the queue',
    inFlight: 'in flight',
    computes: 'computes',
    blocks: thread => `You block the event loop of ${thread}`,
    frees: thread => `The event loop of ${thread} turns again`,
  },
};

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

/** A number in a sentence: words up to ten. */
const inWords = (amount: number): string => WORDS[amount] ?? number.format(amount);

const counted = (amount: number, noun: Noun): string =>
  `${inWords(amount)} ${amount === 1 ? noun.one : noun.other}`;

/** An executor in the middle of a sentence: thread 2, process 1, process 1's thread 2. */
export const executorName = ({process, thread}: Terms, of: Executor): string => {
  const parts = [
    ...(of.process === null ? [] : [`${process.one} ${of.process}`]),
    ...(of.thread === null ? [] : [`${thread.one} ${of.thread}`]),
  ];
  return parts.join("'s ");
};

/** What text in the vocabulary says while a run is played back. */
export const playback = (vocabulary: Vocabulary): PlaybackText => {
  const words = terms[vocabulary];
  const said = verbs[vocabulary];
  const happenings = happeningWords(words, said);
  return {
    caption: ({happening, others}) =>
      formsOf(
        capital(happeningSentence(happenings, happening)),
        others && othersWords(words, said, others),
        '.',
      ),
  };
};

const happeningWords = (words: Terms, said: Verbs): HappeningWords => {
  const {process, job} = words;
  const executor = (of: Executor): string => executorName(words, of);
  const session = (letter: string | null): string => `${words.session}${letter === null ? '' : ` ${letter}`}`;
  const after = (us: number | null): string => (us === null ? '' : ` after ${seconds(us / 1000)}`);
  const outside = (text: string): string => printable(text, OUTSIDE);
  const printing = (of: HappeningOf<'output'>): string =>
    of.job === null
      ? of.executor === null
        ? `a ${job.one}`
        : executor(of.executor)
      : `${job.one} ${of.job}`;
  return {
    'run-started': ({strategy, jobs}) => `the run begins: ${strategy}, ${counted(jobs, job)}`,
    'process-started': of => `${process.one} ${of.process} ${said.opens} (pid ${of.pid})`,
    'process-exited': of => `${process.one} ${of.process}: ${exit(words, of.exitCode, of.signal)}`,
    'thread-started': of => `${executor(of.executor)} ${said.comesIn}`,
    'thread-ready': of => `${executor(of.executor)} is ready${after(of.afterUs)}`,
    'thread-failed': of => `${executor(of.executor)} cannot start: ${outside(withOrigin(of.error, failure))}`,
    'thread-exited': of =>
      `${executor(of.executor)} ${said.leaves}${of.exitCode ? ` (exit code ${of.exitCode})` : ''}`,
    'session-opened': of => `${executor(of.executor)} ${said.gets} ${session(of.session)}`,
    'connection-opened': of => `${session(of.session)} opens socket ${number.format(of.connections)}`,
    'headers-sent': of =>
      `${session(of.session)} sends ${counted(of.headers, {one: 'header', other: 'headers'})} with each request`,
    'loop-blocked': of => said.blocks(executor(of.executor)),
    'loop-freed': of => `${said.frees(executor(of.executor))}${after(of.blockedUs)}`,
    'job-queued': ({jobs}) => `${counted(jobs, job)} ${jobs === 1 ? 'waits' : 'wait'} ${said.waiting}`,
    'job-started': of => `${executor(of.executor)} takes ${job.one} ${of.job}`,
    'job-phase': of => phaseSentence(words, said, of),
    'job-progress': of => `${job.one} ${of.job} is ${percent(of.fraction)} done`,
    'job-finished': of =>
      `${executor(of.executor)} ${said.finishes} ${job.one} ${of.job}${after(of.tookUs)}: ${outside(result(of.result))}`,
    'job-failed': of =>
      `${job.one} ${of.job} fails${after(of.tookUs)}: ${outside(withOrigin(of.error, failure))}`,
    'job-cancelled': of => `${job.one} ${of.job} ${said.stopped}`,
    output: of => `${printing(of)} prints “${outside(of.text)}”`,
    notice: ({problem}) => printable(failure(problem), 3 * OUTSIDE),
    note: ({skipped}) => (skipped ? 'the class makes no prediction' : 'the class has made its prediction'),
    'run-finished': ({outcome, wallMs}) => `the run is over: ${OUTCOMES[outcome]}, ${seconds(wallMs)}`,
  };
};

const OUTCOMES = {finished: 'finished', failed: 'with failures', cancelled: 'stopped'} as const;

/** A phase that a blocked executor or one that computes is in, or a job whose thread is free. */
const phaseSentence = (words: Terms, said: Verbs, of: HappeningOf<'job-phase'>): string => {
  const {phase, waits, taken} = of;
  const job = `${words.job.one} ${of.job}`;
  const executor = executorName(words, of.executor);
  if (waits === 'in flight' && phase !== 'computing' && phase !== 'locked')
    return taken ? `${executor} takes ${job}, which ${said.free[phase]}` : `${job} ${said.free[phase]}`;
  return taken
    ? `${executor} takes ${job} and ${said.doing[phase]}`
    : `${executor} ${said.doing[phase]} for ${job}`;
};

/** What the others do: in all that is known, and in brief. */
const othersWords = (words: Terms, said: Verbs, others: Others): readonly [string, string] | null => {
  if (others.kind === 'opening') {
    const {ready, all, of} = others;
    return [
      `${inWords(ready)} of ${counted(all, words[of])} ${ready === 1 ? 'is' : 'are'} ready`,
      `${ready} of ${all} ready`,
    ];
  }
  if (others.kind === 'queue') {
    const {jobs} = others;
    if (jobs === 0) return ['nothing waits', 'nothing waits'];
    return [
      `${counted(jobs, words.job)} ${jobs === 1 ? 'waits' : 'wait'} ${said.waiting}`,
      `${number.format(jobs)} ${said.waiting}`,
    ];
  }
  return others.kind === 'in flight'
    ? inFlightWords(words, said, others)
    : executorsWords(said, others.counts);
};

const inFlightWords = (
  {job, thread: cook}: Terms,
  said: Verbs,
  {jobs, thread}: Extract<Others, {kind: 'in flight'}>,
): readonly [string, string] => {
  const flying = `${jobs === 0 ? 'nothing' : counted(jobs, job)} ${jobs < 2 ? 'is' : 'are'} ${said.inFlight}`;
  const brief = `${number.format(jobs)} ${said.inFlight}`;
  if (thread === null) return [flying, brief];
  const does = thread === 'free' ? 'is free' : `${said.computes} for ${job.one} ${thread.job}`;
  return [`${flying}, the ${cook.one} ${does}`, brief];
};

const executorsWords = (
  said: Verbs,
  counts: Extract<Others, {kind: 'executors'}>['counts'],
): readonly [string, string] | null => {
  const parts = counts.map(([state, amount], i) => {
    const [one, several] = said.others[state];
    const noun = i > 0 ? '' : amount === 1 ? ' other' : ' others';
    return `${inWords(amount)}${noun} ${amount === 1 ? one : several}`;
  });
  const [first] = counts;
  if (first === undefined) return null;
  const [state, amount] = first;
  return [parts.join(', '), `${count(amount, OTHER)} ${said.others[state][amount === 1 ? 0 : 1]}`];
};

const OTHER = {one: 'other', other: 'others'};
