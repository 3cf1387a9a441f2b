import type {JobStory} from '../../../model/playback/job-story.js';
import {printable} from '../../../model/printable/printable.js';
import {withOrigin} from '../../failures.js';
import {seconds} from '../../figures.js';
import {type Forms, OUTSIDE, type StoryLine} from '../../playback.js';
import type {Vocabulary} from '../../text.js';
import {failure} from '../failures.js';
import {result} from '../messages.js';
import {type Terms, terms} from '../terms.js';
import {capital, times} from '../words.js';
import {executorName} from './names.js';

/** What is said of a job in the words of a vocabulary. */
type Words = {
  readonly waiting: string;
  readonly done: (executor: string, job: string) => string;
  readonly came: (at: string) => string;
  readonly sent: (sentAt: string, at: string) => string;
  readonly released: (executor: string, job: string) => string;
  readonly ends: Readonly<Record<'finished' | 'failed' | 'cancelled', string>>;
};

const said: Readonly<Record<Vocabulary, Words>> = {
  kitchen: {
    waiting: 'on the order rail',
    done: (cook, dish) => `${cook} was done with ${dish}`,
    came: at => `It came out of the oven at ${at}`,
    sent: (sentAt, at) => `It was done in the oven at ${sentAt} and taken out at ${at}`,
    released: (cook, dish) => `${cook} put it down over ${dish}`,
    ends: {finished: 'served', failed: 'failed', cancelled: 'stopped'},
  },
  standard: {
    waiting: 'in the queue',
    done: (thread, job) => `${thread} had ended ${job}`,
    came: at => `Its answer came at ${at}`,
    sent: (sentAt, at) => `Its answer was sent at ${sentAt} and heard at ${at}`,
    released: (thread, job) => `${thread} released it in ${job}`,
    ends: {finished: 'finished', failed: 'failed', cancelled: 'cancelled'},
  },
};

/** What belongs to a job, a line for each thing that is known. */
export const storyLines = (vocabulary: Vocabulary, story: JobStory): readonly StoryLine[] => {
  const words = terms[vocabulary];
  const own = said[vocabulary];
  const at = (us: number): string => seconds((us - story.originUs) / 1000);
  const name = (job: number): string => `${words.job.one} ${job}`;
  return [
    {rank: 1, forms: headOf(words, story)},
    {rank: 2, forms: queueWords(words, own, story, at)},
    ...answerWords(own, story, at).map(forms => ({rank: 4, forms})),
    ...lockWords(words, own, story, at, name).map(forms => ({rank: 4, forms})),
    ...coreWords(words, story, at).map(forms => ({rank: 5, forms})),
    ...endWords(own, story, at).map(forms => ({rank: 3, forms})),
  ];
};

/** The job with its executor and session, and what took its time; the longest phases last longest. */
const headOf = (words: Terms, {job, name, executor, session, phases}: JobStory): Forms => {
  const input = name === '' ? '' : ` (${printable(name, OUTSIDE)})`;
  const place = [
    ...(executor === null ? [] : [executorName(words, executor)]),
    ...(session === null ? [] : [`${words.session} ${session.letter}`]),
  ].map(part => `, ${part}`);
  const head = `${capital(words.job.one)} ${job}`;
  const all = phases.map(({phase, us}) => `${words.phases[phase]} ${seconds(us / 1000)}`);
  const longest = phases.toSorted((a, b) => b.us - a.us)[0];
  const most = longest ? `: ${words.phases[longest.phase]} ${seconds(longest.us / 1000)}` : '';
  const most2 = all.length > 0 ? `: ${all.join(', ')}` : '';
  return [
    `${head}${input}${place.join('')}${most2}`,
    `${head}${place.join('')}${most2}`,
    `${head}${place.join('')}${most}`,
  ];
};

type At = (us: number) => string;

const queueWords = (words: Terms, own: Words, {queue, start, executor}: JobStory, at: At): Forms => {
  const waited = queue.to === null ? null : seconds((queue.to - queue.from) / 1000);
  const brief = `${capital(own.waiting)}${waited === null ? ` since ${at(queue.from)}` : ` for ${waited}`}`;
  const by = executor === null ? '' : executorName(words, executor);
  if (start?.by === 'end of job')
    return [`${brief}, until ${own.done(by, `${words.job.one} ${start.job}`)} at ${at(start.at)}`, brief];
  if (start?.by === 'executor ready') return [`${brief}, until ${by} was ready at ${at(start.at)}`, brief];
  if (start?.by === 'nothing') return [`${brief}: ${by} was free`, brief];
  return [brief];
};

const answerWords = (own: Words, {answer}: JobStory, at: At): readonly Forms[] => {
  if (answer === null) return [];
  const {sentAt} = answer;
  return [[sentAt === null ? own.came(at(answer.at)) : own.sent(at(sentAt), at(answer.at))]];
};

const lockWords = (
  words: Terms,
  own: Words,
  {lock}: JobStory,
  at: At,
  name: (job: number) => string,
): readonly Forms[] => {
  if (lock === null) return [];
  const brief = `It waited for the ${words.lock.one} ${times(lock.times)}, ${seconds(lock.waitedUs / 1000)} in all`;
  const {by} = lock;
  if (by === null) return [[brief]];
  return [
    [`${brief}; at ${at(lock.at)} ${own.released(executorName(words, by.executor), name(by.job))}`, brief],
  ];
};

const coreWords = ({core: noun}: Terms, {core}: JobStory, at: At): readonly Forms[] => {
  if (core === null) return [];
  const brief = `It lacked a ${noun.one} for ${seconds(core.readyUs / 1000)}`;
  return core.core === null
    ? [[brief]]
    : [[`${brief}; at ${at(core.at)} ${noun.one} ${core.core} was free for it`, brief]];
};

const endWords = (
  own: Words,
  {state, startedAt, endedAt, result: given, error}: JobStory,
  at: At,
): readonly Forms[] => {
  if (endedAt === null || state === 'queued' || state === 'running') return [];
  const took = startedAt === null ? '' : `, ${seconds((endedAt - startedAt) / 1000)} after its start`;
  const brief = `${capital(own.ends[state])} at ${at(endedAt)}`;
  const what = error ? withOrigin(error, failure) : given ? result(given) : '';
  const outcome = what === '' ? '' : `: ${printable(what, 3 * OUTSIDE)}`;
  return [[`${brief}${took}${outcome}`, `${brief}${outcome}`, brief]];
};
