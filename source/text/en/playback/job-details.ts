import type {JobDetails} from '../../../model/playback/job-details.js';
import {printable} from '../../../model/printable/printable.js';
import {withOrigin} from '../../failures.js';
import {seconds} from '../../figures.js';
import {answerForms, headForms, rankedDetails} from '../../job-details.js';
import {type DetailLine, type Forms, OUTSIDE} from '../../playback.js';
import type {Vocabulary} from '../../text.js';
import {failure} from '../failures.js';
import {result} from '../messages.js';
import {type Terms, terms} from '../terms.js';
import {capital, times} from '../words.js';
import {executorName} from './names.js';

/** What is said of a job in the words of a vocabulary. */
type Words = {
  readonly waiting: string;
  /** What its thread did meanwhile. */
  readonly wasBusy: string;
  readonly came: (at: string) => string;
  readonly sent: (sentAt: string, at: string) => string;
  readonly released: (executor: string, job: string) => string;
  readonly ends: Readonly<Record<'finished' | 'failed' | 'cancelled', string>>;
};

const said: Readonly<Record<Vocabulary, Words>> = {
  kitchen: {
    waiting: 'on the order rail',
    wasBusy: 'was cooking other dishes',
    came: at => `It came out of the oven at ${at}`,
    sent: (sentAt, at) => `It was done in the oven at ${sentAt} and taken out at ${at}`,
    released: (cook, dish) => `${cook} put it down over ${dish}`,
    ends: {finished: 'served', failed: 'failed', cancelled: 'stopped'},
  },
  standard: {
    waiting: 'in the queue',
    wasBusy: 'was computing for other jobs',
    came: at => `Its answer came at ${at}`,
    sent: (sentAt, at) => `Its answer was sent at ${sentAt} and heard at ${at}`,
    released: (thread, job) => `${thread} released it in ${job}`,
    ends: {finished: 'finished', failed: 'failed', cancelled: 'cancelled'},
  },
};

/** What belongs to a job, a line for each thing that is known. */
export const detailLines = (vocabulary: Vocabulary, details: JobDetails): readonly DetailLine[] => {
  const words = terms[vocabulary];
  const own = said[vocabulary];
  const at = (us: number): string => seconds((us - details.originUs) / 1000);
  const {executor, session} = details;
  return rankedDetails({
    head: headForms(details, {
      ...words,
      job: `${capital(words.job.one)} ${details.job}`,
      executor: executor && executorName(words, executor),
      session: session && `${words.session} ${session.letter}`,
      seconds,
    }),
    queue: queueWords(words, own, details, at),
    answer: answerForms(details, own, at),
    lock: lockWords(words, own, details, at),
    core: coreWords(words, details),
    end: endWords(own, details, at),
  });
};

type At = (us: number) => string;

/** A sentence with its moment, without it, and its beginning. */
const dated = (sentence: string, moment: string, beginning: string): Forms => [
  `${sentence} at ${moment}`,
  sentence,
  beginning,
];

const queueWords = (words: Terms, own: Words, {queue, start, executor, nowUs}: JobDetails, at: At): Forms => {
  const waited = seconds(((queue.to ?? nowUs) - queue.from) / 1000);
  const brief = `${capital(own.waiting)} for ${waited}${queue.to === null ? ' so far' : ''}`;
  const by = executor === null ? '' : executorName(words, executor);
  if (start?.by === 'end of job')
    return dated(`${brief}, until ${by} ended ${words.job.one} ${start.job}`, at(start.at), brief);
  if (start?.by === 'executor ready') return dated(`${brief}, until ${by} was ready`, at(start.at), brief);
  if (start?.by === 'thread') return [`${brief}: ${by} ${own.wasBusy}`, brief];
  if (start?.by === 'nothing') return [`${brief}: ${by} had room for it`, brief];
  return [brief];
};

const lockWords = (words: Terms, own: Words, {lock}: JobDetails, at: At): readonly Forms[] => {
  if (lock === null) return [];
  const waited = `It waited for the ${words.lock.one} ${times(lock.times)}, ${seconds(lock.waitedUs / 1000)}`;
  const {by} = lock;
  if (by === null) return [[`${waited} in all`]];
  const executor = executorName(words, by.executor);
  const released = own.released(executor, `${words.job.one} ${by.job}`);
  return [[`${waited} in all; at ${at(lock.at)} ${released}`, `${waited}; last behind ${executor}`, waited]];
};

const coreWords = ({core: noun}: Terms, {core}: JobDetails): readonly Forms[] => {
  if (core === null) return [];
  const lacked = `It lacked a ${noun.one} for ${seconds(core.readyUs / 1000)}`;
  return [core.core === null ? [lacked] : [`${lacked} in all; then it had ${noun.one} ${core.core}`, lacked]];
};

const endWords = (own: Words, details: JobDetails, at: At): readonly Forms[] => {
  const {state, startedAt, endedAt, result: given, error} = details;
  if (endedAt === null || state === 'queued' || state === 'running') return [];
  const took = startedAt === null ? '' : `, ${seconds((endedAt - startedAt) / 1000)} after its start`;
  const ended = `${capital(own.ends[state])} at ${at(endedAt)}`;
  const what = error ? withOrigin(error, failure) : given ? result(given) : '';
  const outcome = what === '' ? '' : `: ${printable(what, 3 * OUTSIDE)}`;
  return [[`${ended}${took}${outcome}`, `${ended}${outcome}`]];
};
