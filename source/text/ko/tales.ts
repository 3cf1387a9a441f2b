import type {Breakdown} from '../../model/breakdown.js';
import type {Shape, StrategyName} from '../../model/plan.js';
import type {Vocabulary} from '../text.js';
import {seconds} from './figures.js';
import {type Terms, terms} from './terms.js';
import {count, counted, subject, topic} from './words.js';

/** How many executors of which kind: the three numbers of a shape as a sentence. */
export const shape = ({process, thread, job}: Terms, of: Shape, fresh: boolean): string => {
  if (fresh) return `${job.word}마다 새 ${process.word}, 한 번에 최대 ${counted(of.processes, process)}`;
  const several = of.processes > 1;
  const threads = count(of.threads, thread);
  const staff = `${count(of.processes, process)}${several ? `에 ${threads}씩` : `, ${threads}`}`;
  if (of.inFlight > 1) return `${staff}, 한꺼번에 ${job.word} 최대 ${counted(of.inFlight, job)}`;
  return `${staff}, 한 번에 ${job.word} 하나${several || of.threads > 1 ? '씩' : ''}`;
};

/** What each strategy does, for someone who has never seen it. */
export const ways: Readonly<Record<Vocabulary, Readonly<Record<StrategyName, readonly [string, string]>>>> = {
  kitchen: {
    sync: ['요리사 한 명이 요리를 하나씩 차례로', '요리마다 다 될 때까지 오븐 앞에서 기다림'],
    thread: ['부엌 한 곳에 요리사 여럿, 저마다 요리 하나', '저마다 오븐 앞에서 기다리지만 모두 동시에'],
    async: ['요리사 한 명, 오븐 속에는 요리 여럿', '굽는 동안 손이 비어 다음 요리를 시작'],
    process: ['부엌 여러 곳에 요리사 한 명씩', '함께 쓰는 것이 없어 서로 방해하지 않음'],
  },
  standard: {
    sync: ['스레드 하나가 작업을 하나씩 차례로', '작업마다 I/O가 끝날 때까지 블로킹'],
    thread: ['프로세스 하나에 스레드 여럿, 저마다 작업 하나', '저마다 블로킹되지만 모두 동시에'],
    async: ['스레드 하나, 비동기 대기 중인 작업 여럿', 'I/O가 진행되는 동안에도 다음 작업을 시작'],
    process: ['프로세스 여럿에 스레드 하나씩', '메모리를 공유하지 않음'],
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
    waited: '오븐 앞에서 대기',
    worked: '조리',
    waiting: '굽기',
    work: '조리',
    aside: '함께 오븐 속',
    nothingAside: '그동안 오븐은 비어 있었음',
  },
  standard: {
    waited: 'I/O에 블로킹',
    worked: '작업 실행',
    waiting: 'I/O',
    work: '계산',
    aside: '함께 비동기 대기',
    nothingAside: '그동안 진행된 I/O 없음',
  },
};

/** Why a run took as long as it did, from what was measured: a sentence, and what may follow it. */
export const why = (vocabulary: Vocabulary, of: Breakdown): readonly [string, ...string[]] => {
  const {process, thread, job} = terms[vocabulary];
  if (of.jobs === 0) return [`시작한 ${job.word} 없음`];
  const opened = `준비에 ${seconds(of.startupMs)}`;
  const {waited, worked, waiting, work, aside, nothingAside} = verbs[vocabulary];
  const io = of.ioMs > of.busyMs;
  const spent = seconds(io ? of.ioMs : of.busyMs);
  const wall = seconds(of.wallMs);
  const one = count(1, thread);
  if (of.together <= 1) {
    const first = `${subject(one)} ${wall} 중 ${spent} 동안 ${io ? waited : worked}`;
    return [first, of.strategy === 'async' && !io ? nothingAside : '겹친 것 없음', opened];
  }
  const sum = `${io ? waiting : work} ${spent} 분량을 ${wall}에`;
  if (of.strategy === 'async') {
    const free = `${topic(one)} ${seconds(of.busyMs)}만 일함`;
    return [`${subject(count(of.together, job))} ${aside}: ${sum}`, io ? free : one, opened];
  }
  const who = count(of.together, of.strategy === 'process' ? process : thread);
  return [`${subject(who)} 나란히: ${sum}`, opened];
};

/** What a person should know about the figures. */
export const notes = ({process, thread, job, queue}: Terms): readonly string[] => [
  `시간은 첫 ${subject(job.word)} ${queue}에 들어갈 때부터 잽니다. 그 전의 준비 시간은 따로 알립니다.`,
  `sync에서는 도우미가 I/O를 맡으므로, ${topic(thread.word)} 정말로 멈춰 서서 기다립니다.`,
  `메모리는 ${process.word}마다 차지한 양입니다. 여럿이 함께 쓰는 페이지는 각각에 들어 있습니다.`,
];
