import {josa} from 'es-hangul';
import type {Phase} from '../../model/event/event.js';
import type {CountedState, Others} from '../../model/playback/caption.js';
import type {Executor} from '../../model/playback/executor.js';
import type {HappeningOf} from '../../model/playback/happenings.js';
import {printable} from '../../model/printable/printable.js';
import {result} from '../en/messages.js';
import {withOrigin} from '../failures.js';
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
import {percent, seconds} from './figures.js';
import {exit} from './messages.js';
import {type Terms, terms} from './terms.js';
import {count, counted, named, number, numbered, strategyWith, subject, topic} from './words.js';

/** What is done with a job that is named before it: the words that lead on from the job, and the verb. */
type Doing = readonly [leading: string, verb: string];

/** The verbs in which the two vocabularies differ. */
type Verbs = {
  /** What an executor does with a job in each phase. */
  readonly doing: Readonly<Record<Phase, Doing>>;
  /** What happens to a job meanwhile whose thread is free. */
  readonly free: Readonly<Record<FreePhase, string>>;
  readonly opens: string;
  readonly comesIn: string;
  readonly leaves: string;
  readonly gets: string;
  readonly finishes: string;
  readonly stopped: string;
  readonly computes: string;
  readonly blocks: (thread: string) => string;
  readonly frees: string;
};

const verbs: Readonly<Record<Vocabulary, Verbs>> = {
  kitchen: {
    doing: {
      queued: ['넣으려고 ', '빈 오븐을 기다림'],
      connecting: ['넣으려고 ', '오븐을 예열함'],
      waiting: ['넣고 ', '오븐 앞에서 기다림'],
      receiving: ['', '오븐에서 꺼냄'],
      writing: ['두고 ', '저장되기를 기다림'],
      helped: ['맡기고 ', '주방 보조를 기다림'],
      awaiting: ['두고 ', '기다림'],
      locked: ['하려고 ', '칼을 기다림'],
      computing: ['', '조리함'],
    },
    free: {
      queued: '빈 오븐을 기다림',
      connecting: '오븐이 예열되기를 기다림',
      waiting: '오븐에 들어감',
      receiving: '오븐에서 나옴',
      writing: '저장되기를 기다림',
      helped: '주방 보조에게 넘어감',
      awaiting: '한쪽에서 기다림',
    },
    opens: '문을 엶',
    comesIn: '출근함',
    leaves: '퇴근함',
    gets: '받음',
    finishes: '완성함',
    stopped: '중단됨',
    computes: '조리 중',
    blocks: thread => `${josa(thread, '을/를')} 붙잡아 둠`,
    frees: '풀려남',
  },
  standard: {
    doing: {
      queued: ['처리하려고 ', '빈 연결을 기다림'],
      connecting: ['처리하려고 ', '연결을 엶'],
      waiting: ['처리하며 ', '네트워크를 기다림'],
      receiving: ['처리하며 ', '응답을 읽음'],
      writing: ['처리하며 ', '디스크를 기다림'],
      helped: ['맡기고 ', 'libuv 보조 스레드를 기다림'],
      awaiting: ['처리하며 ', '프로미스를 기다림'],
      locked: ['처리하려고 ', '락을 기다림'],
      computing: ['', '계산함'],
    },
    free: {
      queued: '빈 연결을 기다림',
      connecting: '연결되기를 기다림',
      waiting: '네트워크를 기다림',
      receiving: '응답을 받음',
      writing: '디스크를 기다림',
      helped: 'libuv 보조 스레드로 넘어감',
      awaiting: '프로미스를 기다림',
    },
    opens: '시작됨',
    comesIn: '시작됨',
    leaves: '종료됨',
    gets: '엶',
    finishes: '끝냄',
    stopped: '취소됨',
    computes: '계산 중',
    blocks: thread => `${thread}의 이벤트 루프를 막음`,
    frees: '이벤트 루프가 다시 돎',
  },
};

/** What other executors do, in the words of their lanes. */
const stateWords = ({states}: Terms, state: CountedState): string => states[state];

/** An executor by its numbers: 스레드 2, 프로세스 1, 프로세스 1의 스레드 2. */
export const executorName = ({process, thread}: Terms, of: Executor): string =>
  [
    ...(of.process === null ? [] : [named(process, of.process)]),
    ...(of.thread === null ? [] : [named(thread, of.thread)]),
  ].join('의 ');

/** What text in the vocabulary says while a run is played back. */
export const playback = (vocabulary: Vocabulary): PlaybackText => {
  const words = terms[vocabulary];
  const said = verbs[vocabulary];
  const happenings = happeningWords(words, said);
  return {
    caption: ({happening, others}) =>
      formsOf(happeningSentence(happenings, happening), others && othersWords(words, others), ''),
  };
};

const happeningWords = (words: Terms, said: Verbs): HappeningWords => {
  const {process, job} = words;
  const executor = (of: Executor): string => executorName(words, of);
  const doer = (of: Executor): string => numbered(executorName(words, of), '이/가');
  const jobDone = (which: number): string => numbered(named(job, which), '을/를');
  const session = (letter: string | null): string => `${words.session}${letter === null ? '' : ` ${letter}`}`;
  const after = (us: number | null): string => (us === null ? '' : `${seconds(us / 1000)} 만에 `);
  const outside = (text: string): string => printable(text, OUTSIDE);
  const sentence = (problem: Parameters<typeof failure>[1]): string => failure(words, problem);
  const printing = (of: HappeningOf<'output'>): string =>
    of.job === null
      ? of.executor === null
        ? subject(job.word)
        : doer(of.executor)
      : numbered(named(job, of.job), '이/가');
  return {
    'run-started': ({strategy, jobs}) => `${strategyWith(strategy, '을/를')} 실행함: ${count(jobs, job)}`,
    'process-started': of => `${numbered(named(process, of.process), '이/가')} ${said.opens} (pid ${of.pid})`,
    'process-exited': of => `${named(process, of.process)}: ${exit(words, of.exitCode, of.signal)}`,
    'thread-started': of => `${doer(of.executor)} ${said.comesIn}`,
    'thread-ready': of => `${doer(of.executor)} ${after(of.afterUs)}준비됨`,
    'thread-failed': of => `${doer(of.executor)} 시작하지 못함: ${outside(withOrigin(of.error, sentence))}`,
    'thread-exited': of =>
      `${doer(of.executor)} ${said.leaves}${of.exitCode ? ` (코드 ${of.exitCode})` : ''}`,
    'session-opened': of =>
      `${doer(of.executor)} ${of.session === null ? josa(words.session, '을/를') : letterWith(session(of.session), '을/를')} ${said.gets}`,
    'connection-opened': of =>
      `${letterWith(session(of.session), '이/가')} ${number.format(of.connections)}번째 소켓을 엶`,
    'headers-sent': of =>
      `${letterWith(session(of.session), '이/가')} 요청마다 헤더 ${number.format(of.headers)}개를 보냄`,
    'loop-blocked': of => said.blocks(executor(of.executor)),
    'loop-freed': of => `${doer(of.executor)} ${after(of.blockedUs)}${said.frees}`,
    'job-queued': ({jobs}) => `${words.queue}에 ${count(jobs, words.waitingJob)}`,
    'job-started': of => `${doer(of.executor)} ${jobDone(of.job)} 맡음`,
    'job-phase': of => phaseSentence(words, said, of),
    'job-progress': of => `${named(job, of.job)}: ${percent(of.fraction)} 진행됨`,
    'job-finished': of =>
      `${doer(of.executor)} ${jobDone(of.job)} ${after(of.tookUs)}${said.finishes}: ${outside(result(of.result))}`,
    'job-failed': of =>
      `${numbered(named(job, of.job), '이/가')} ${after(of.tookUs)}실패함: ${outside(withOrigin(of.error, sentence))}`,
    'job-cancelled': of => `${numbered(named(job, of.job), '이/가')} ${said.stopped}`,
    output: of => `${printing(of)} 출력함: “${outside(of.text)}”`,
    notice: ({problem}) => printable(sentence(problem), 3 * OUTSIDE),
    note: ({skipped}) => (skipped ? '예상 없이 시작함' : '예상을 마침'),
    'run-finished': ({outcome, wallMs}) => `실행이 끝남: ${OUTCOMES[outcome]}, ${seconds(wallMs)}`,
  };
};

const OUTCOMES = {finished: '완료', failed: '실패가 있는 완료', cancelled: '중단됨'} as const;

/** Names of letters that end in a consonant: 엘, 엠, 엔, 알. */
const CLOSED = /[LMNR]$/;

/** A session by its letter, with the particle that the name of the letter takes. */
const letterWith = (text: string, particle: '이/가' | '을/를'): string => {
  const [closed, open] = particle === '이/가' ? ['이', '가'] : ['을', '를'];
  if (/[A-Z]$/.test(text)) return `${text}${CLOSED.test(text) ? closed : open}`;
  return josa(text, particle);
};

/** A phase that a blocked executor or one that computes is in, or a job whose thread is free. */
const phaseSentence = (words: Terms, said: Verbs, of: HappeningOf<'job-phase'>): string => {
  const {phase, waits, taken} = of;
  const job = named(words.job, of.job);
  const executor = numbered(executorName(words, of.executor), '이/가');
  if (waits === 'in flight' && phase !== 'computing' && phase !== 'locked')
    return taken
      ? `${executor} 맡은 ${numbered(job, '이/가')} ${said.free[phase]}`
      : `${numbered(job, '이/가')} ${said.free[phase]}`;
  const [leading, verb] = said.doing[phase];
  return `${executor} ${numbered(job, '을/를')} ${taken ? '맡아 ' : leading}${verb}`;
};

/** What the others do: in all that is known, and in brief. */
const othersWords = (words: Terms, others: Others): readonly [string, string] | null => {
  if (others.kind === 'opening') {
    const {ready, all, of} = others;
    const noun = words[of];
    const said = `${noun.word} ${counted(all, noun)} 중 ${counted(ready, noun)} 준비됨`;
    return [said, said];
  }
  if (others.kind === 'queue') {
    const said = others.jobs === 0 ? '대기 없음' : count(others.jobs, words.waitingJob);
    return [said, said];
  }
  return others.kind === 'in flight' ? inFlightWords(words, others) : executorsWords(words, others);
};

const inFlightWords = (
  {job, thread: cook, states}: Terms,
  {jobs, thread}: Extract<Others, {kind: 'in flight'}>,
): readonly [string, string] => {
  const flying = `${states['in flight']} ${count(jobs, job)}`;
  if (thread === null) return [flying, flying];
  const does = thread === 'free' ? states.idle : `${named(job, thread.job)} ${states.running}`;
  return [`${flying}, ${topic(cook.word)} ${does}`, flying];
};

const executorsWords = (
  words: Terms,
  {counts, of}: Extract<Others, {kind: 'executors'}>,
): readonly [string, string] | null => {
  const noun = words[of];
  const [first] = counts;
  if (first === undefined) return null;
  const parts = counts.map(([state, amount]) => `${counted(amount, noun)} ${stateWords(words, state)}`);
  return [`다른 ${noun.word} ${parts.join(', ')}`, `다른 ${noun.word} ${parts[0]}`];
};
