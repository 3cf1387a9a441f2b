import {josa} from 'es-hangul';
import type {JobDetails} from '../../../model/playback/job-details.js';
import {printable} from '../../../model/printable/printable.js';
import {result} from '../../en/messages.js';
import {withOrigin} from '../../failures.js';
import {answerForms, headForms, rankedDetails} from '../../job-details.js';
import {type DetailLine, type Forms, OUTSIDE} from '../../playback.js';
import type {Vocabulary} from '../../text.js';
import {failure} from '../failures.js';
import {seconds} from '../figures.js';
import {type Terms, terms} from '../terms.js';
import {named, number, numbered} from '../words.js';
import {executorName} from './names.js';

/** What is said of a job in the words of a vocabulary. */
type Words = {
  readonly came: (at: string) => string;
  readonly sent: (sentAt: string, at: string) => string;
  readonly released: string;
  readonly wasBusy: string;
};

const said: Readonly<Record<Vocabulary, Words>> = {
  kitchen: {
    came: at => `${at}에 오븐에서 나옴`,
    sent: (sentAt, at) => `${sentAt}에 다 구워졌지만 ${at}에야 꺼냄`,
    released: '내려놓음',
    wasBusy: '다른 요리를 조리하는 중이었음',
  },
  standard: {
    came: at => `${at}에 응답이 옴`,
    sent: (sentAt, at) => `${sentAt}에 보낸 응답을 ${at}에야 받음`,
    released: '놓음',
    wasBusy: '다른 작업을 계산하는 중이었음',
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
      job: named(words.job, details.job),
      executor: executor && executorName(words, executor),
      session: session && `${words.session} ${session.letter}`,
      seconds,
    }),
    queue: queueWords(words, own, details, at),
    answer: answerForms(details, own, at),
    lock: lockWords(words, own, details, at),
    core: coreWords(words, details),
    end: endWords(words, details, at),
  });
};

type At = (us: number) => string;

const queueWords = (words: Terms, own: Words, {queue, start, executor, nowUs}: JobDetails, at: At): Forms => {
  const place = `${words.queue}에서`;
  const time = seconds(((queue.to ?? nowUs) - queue.from) / 1000);
  if (queue.to === null) return [`${place} ${time}째 기다리는 중`];
  const waited = `${place} ${time} 기다림`;
  const name = executor === null ? '' : executorName(words, executor);
  const by = name === '' ? '' : numbered(name, '이/가');
  const until = (moment: number, event: string): Forms => [
    `${waited}: ${at(moment)}에 ${event} 때까지`,
    `${waited}: ${event} 때까지`,
    waited,
  ];
  if (start?.by === 'end of job')
    return until(start.at, `${by} ${numbered(named(words.job, start.job), '을/를')} 끝낼`);
  if (start?.by === 'executor ready') return until(start.at, `${by} 준비될`);
  if (start?.by === 'thread') return [`${waited}: ${by} ${own.wasBusy}`, waited];
  if (start?.by === 'nothing') return [`${waited}: ${name} 쪽에 자리가 있었음`, waited];
  return [waited];
};

const lockWords = (words: Terms, own: Words, {lock}: JobDetails, at: At): readonly Forms[] => {
  if (lock === null) return [];
  const waited = `${josa(words.lock.one, '을/를')} ${number.format(lock.times)}번, 모두 ${seconds(lock.waitedUs / 1000)} 기다림`;
  const {by} = lock;
  if (by === null) return [[waited]];
  const holder = numbered(executorName(words, by.executor), '이/가');
  return [
    [
      `${waited}; ${at(lock.at)}에 ${numbered(named(words.job, by.job), '을/를')} 하던 ${holder} ${own.released}`,
      `${waited}; 마지막은 ${holder} ${own.released}`,
      waited,
    ],
  ];
};

const coreWords = ({core: noun}: Terms, {core}: JobDetails): readonly Forms[] => {
  if (core === null) return [];
  const lacked = `${josa(noun.word, '을/를')} 모두 ${seconds(core.readyUs / 1000)} 기다림`;
  const got = core.core === null ? null : numbered(named(noun, core.core), '을/를');
  return [got === null ? [lacked] : [`${lacked}; 그 뒤 ${got} 얻음`, lacked]];
};

const endWords = (words: Terms, details: JobDetails, at: At): readonly Forms[] => {
  const {state, startedAt, endedAt, result: given, error} = details;
  if (endedAt === null) return [];
  const took = startedAt === null ? '' : ` (${seconds((endedAt - startedAt) / 1000)} 걸림)`;
  const ended = `${at(endedAt)}에 ${words.jobStates[state]}`;
  const what = error ? withOrigin(error, problem => failure(words, problem)) : given ? result(given) : '';
  const outcome = what === '' ? '' : `: ${printable(what, 3 * OUTSIDE)}`;
  return [[`${ended}${took}${outcome}`, `${ended}${outcome}`]];
};
