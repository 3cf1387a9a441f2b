import {josa} from 'es-hangul';
import type {RunBreakdown} from '../../model/figures/run-breakdown.js';
import type {AtWork, Headline, HeadlineFigures, HeadlineName} from '../../model/reasons/headlines.js';
import {tenths} from '../figures.js';
import type {Vocabulary} from '../text.js';
import {awaits, verbs} from './explanation-verbs.js';
import {percent, seconds} from './figures.js';
import {alsoLacked, takenBy} from './rivals.js';
import {terms} from './terms.js';
import {count, counted, subject, topic} from './words.js';

/** A sentence, and clauses that may follow it; the last of several sums up what stands in it already. */
export type Sentences = readonly [string, ...string[]];

type Words = {readonly [Name in HeadlineName]: (figures: HeadlineFigures[Name]) => Sentences};

/** What the time of a run went into most of all. */
export const headlineSentences = (vocabulary: Vocabulary, {name, figures}: Headline): Sentences =>
  (wordsOf(vocabulary)[name] as (figures: unknown) => Sentences)(figures);

const awaiting = (what: string): string => `${josa(what, '을/를')} 기다리며 보냄`;

/** Of a run that never held two jobs at once. */
const NOTHING_OVERLAPPED = '동시에 진행된 것 없음';

const wordsOf = (vocabulary: Vocabulary): Words => {
  const {process, thread, job, core, lock} = terms[vocabulary];
  const said = verbs[vocabulary];
  const {worked, took, work, nothingAside, slept, sleep} = said;
  const one = count(1, thread);
  const done = ({busyMs, wallMs}: {readonly busyMs: number; readonly wallMs: number}): string =>
    `${work} ${seconds(busyMs)} 분량을 ${seconds(wallMs)}에 처리`;
  const noun = ({kind}: AtWork) => ({process, thread})[kind];
  const executors = (atWork: AtWork): string => count(atWork.count, noun(atWork));
  const each = (atWork: AtWork): string => (atWork.count > 1 ? `${noun(atWork).word}마다 ` : '');
  /** What a run could have of the cores, as an object. */
  const room = ({cores, quotaCores}: Pick<RunBreakdown, 'cores' | 'quotaCores'>): string =>
    quotaCores === null
      ? josa(count(cores, core), '을/를')
      : `할당량 ${core.word} ${josa(`${tenths(quotaCores)}${core.counter}`, '을/를')}`;
  const lacked = (ready: number): string => `시간의 ${percent(ready)}를 ${awaiting(core.word)}`;
  const waits = (isAwaited: boolean) => (isAwaited ? awaits[vocabulary] : said);
  const sleeping = ({sleptMs, wallMs}: {readonly sleptMs: number; readonly wallMs: number}): string =>
    `${subject(one)} ${seconds(wallMs)} 중 ${seconds(sleptMs)} 동안 ${slept}`;
  /** Dishes are in the oven; of jobs it is their I/O that goes on. */
  const overlapping = (jobs: string): string => (vocabulary === 'kitchen' ? subject(jobs) : `${jobs}의`);

  return {
    'jobs-missing': ({untold, planned}) => [
      `기록에 ${count(planned, job)} 중 ${counted(untold, job)}의 시작이나 끝이 빠져 있어 시간을 어디에 썼는지 알 수 없음`,
    ],
    'nothing-taken': () => [`시작한 ${job.word} 없음`],
    'too-early': ({jobs, planned}) => [`${count(planned, job)} 중 ${counted(jobs, job)}만 시작함`],
    locked: figures => [
      `${topic(lock.one)} 하나, 한 번에 ${counted(1, thread)}만 ${worked}: ${thread.word}마다 시간의 ${percent(figures.locked)}를 ${awaiting(lock.one)}`,
      done(figures),
    ],
    'cores-taken': figures => {
      const {atWork, by, alone, ready} = figures;
      const taken = `${takenBy(vocabulary, figures, by)}: ${each(atWork) || `${topic(executors(atWork))} `}${lacked(ready)}`;
      return alone > 0
        ? [
            taken,
            `${subject(executors(atWork))} ${room(figures)} ${atWork.count > 1 ? '나눠 ' : ''}쓰는 것만으로는 ${percent(alone)}`,
            done(figures),
          ]
        : [taken, done(figures)];
    },
    'few-cores': figures => {
      const {atWork, othersCores, ready} = figures;
      const share = each(atWork);
      const taken =
        othersCores === null
          ? ''
          : `(그중 ${tenths(othersCores)}${core.counter} 분량은 다른 프로그램이 차지)`;
      return [
        `${subject(executors(atWork))} ${room(figures)} ${share ? '나눠 씀' : '씀'}${taken}: ${share}${lacked(ready)}`,
        done(figures),
      ];
    },
    'slept-shared': figures => [`${sleeping(figures)}: 다른 ${topic(job.word)} 모두 기다림`],
    'slept-alone': figures => [sleeping(figures), NOTHING_OVERLAPPED],
    'slept-side-by-side': ({sleptMs, wallMs, atWork}) => [
      `${subject(executors(atWork))} 나란히: ${sleep} ${seconds(sleptMs)} 분량을 ${seconds(wallMs)}에 처리`,
    ],
    'waited-in-flight': ({ioMs, wallMs, isAwaited, jobs, held, busyMs}) => [
      `${overlapping(jobs < held ? `${count(held, job)} 중 ${counted(jobs, job)}` : count(held, job))} ${waits(isAwaited).inFlight}: ${seconds(ioMs)} 분량을 ${seconds(wallMs)}에 처리`,
      `${subject(one)} 일한 시간은 ${seconds(busyMs)}`,
    ],
    'waited-alone': ({ioMs, wallMs, isAwaited, lack}) => [
      `${subject(one)} ${seconds(wallMs)} 중 ${seconds(ioMs)} 동안 ${waits(isAwaited).waited}${alsoLacked(vocabulary, lack)}`,
      NOTHING_OVERLAPPED,
    ],
    'waited-side-by-side': ({ioMs, wallMs, isAwaited, atWork}) => [
      `${subject(executors(atWork))} 나란히 일함: ${waits(isAwaited).waiting} ${seconds(ioMs)} 분량을 ${seconds(wallMs)}에 처리`,
    ],
    'computed-alone': ({busyMs, wallMs, lack, shared}) => [
      `${subject(one)} ${seconds(wallMs)} 중 ${seconds(busyMs)} 동안 ${worked}${alsoLacked(vocabulary, lack)}`,
      shared ? nothingAside : NOTHING_OVERLAPPED,
    ],
    'computed-in-turns': ({busyMs, wallMs, jobs, lack}) => [
      `${subject(one)} ${josa(count(jobs, job), '을/를')} 번갈아 ${took}: ${seconds(busyMs)} 분량을 ${seconds(wallMs)}에${alsoLacked(vocabulary, lack)}`,
    ],
    'computed-side-by-side': figures => [
      `${subject(executors(figures.atWork))} 나란히 일함: ${done(figures)}${alsoLacked(vocabulary, figures.lack)}`,
    ],
  };
};
