import type {Phase} from '../../../model/event/event.js';
import type {JobDetails, TimePart} from '../../../model/playback/job-details.js';
import {printable} from '../../../model/printable/printable.js';
import {withOrigin} from '../../failures.js';
import {seconds} from '../../figures.js';
import {type DetailLine, type Forms, OUTSIDE, withTimes} from '../../playback.js';
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
  return [
    {rank: 1, forms: headOf(words, details)},
    {rank: 2, forms: queueWords(words, own, details, at)},
    ...answerWords(own, details, at).map(forms => ({rank: 4, forms})),
    ...lockWords(words, own, details, at).map(forms => ({rank: 4, forms})),
    ...coreWords(words, details).map(forms => ({rank: 5, forms})),
    ...endWords(own, details, at).map(forms => ({rank: 3, forms})),
  ];
};

/** The job with its input, executor and session, and what took its time. */
const headOf = (words: Terms, {job, name, executor, session, parts}: JobDetails): Forms => {
  const place = [
    ...(executor === null ? [] : [executorName(words, executor)]),
    ...(session === null ? [] : [`${words.session} ${session.letter}`]),
  ]
    .map(part => `, ${part}`)
    .join('');
  const head = `${capital(words.job.one)} ${job}`;
  const times = parts.map(({part, us}) => ({us, words: `${partWords(words, part)} ${seconds(us / 1000)}`}));
  const forms = withTimes(`${head}${place}`, times);
  return [withTimes(`${head} (${printable(name, OUTSIDE)})${place}`, times)[0], ...forms];
};

const partWords = ({phases, states}: Terms, part: TimePart): string =>
  part in phases ? phases[part as Phase] : states[part as Exclude<TimePart, Phase>];

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

const answerWords = (own: Words, {answer}: JobDetails, at: At): readonly Forms[] => {
  if (answer === null) return [];
  const {sentAt} = answer;
  return [[sentAt === null ? own.came(at(answer.at)) : own.sent(at(sentAt), at(answer.at))]];
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
