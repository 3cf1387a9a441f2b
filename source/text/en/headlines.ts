import type {RunBreakdown} from '../../model/figures/run-breakdown.js';
import type {AtWork, Headline, HeadlineFigures, HeadlineName} from '../../model/reasons/headlines.js';
import {percent, seconds, tenths} from '../figures.js';
import type {Vocabulary} from '../text.js';
import {awaits, verbs} from './explanation-verbs.js';
import {alsoLacked, takenBy} from './rivals.js';
import {terms} from './terms.js';
import {capital, count, countInWords, number} from './words.js';

/** A sentence, and clauses that may follow it; the last of several sums up what stands in it already. */
export type Sentences = readonly [string, ...string[]];

type Words = {readonly [Name in HeadlineName]: (figures: HeadlineFigures[Name]) => Sentences};

/** What the time of a run went into most of all. */
export const headlineSentences = (vocabulary: Vocabulary, {name, figures}: Headline): Sentences =>
  (wordsOf(vocabulary)[name] as (figures: unknown) => Sentences)(figures);

const wordsOf = (vocabulary: Vocabulary): Words => {
  const {process, thread, job, core, lock} = terms[vocabulary];
  const said = verbs[vocabulary];
  const {worked, work, nothingAside, slept, sleep} = said;
  const one = `one ${thread.one}`;
  const of = ({busyMs, wallMs}: {readonly busyMs: number; readonly wallMs: number}): string =>
    `${seconds(busyMs)} of ${work} in ${seconds(wallMs)}`;
  const noun = ({kind}: AtWork) => ({process, thread})[kind];
  const executors = (atWork: AtWork): string => count(atWork.count, noun(atWork));
  /** What a run could have of the cores. */
  const room = ({cores, quotaCores}: Pick<RunBreakdown, 'cores' | 'quotaCores'>): string =>
    quotaCores === null ? count(cores, core) : `a quota of ${tenths(quotaCores)} ${core.other}`;
  const lacked = (ready: number): string => `ready without one ${percent(ready)} of the time`;
  const waits = (isAwaited: boolean) => (isAwaited ? awaits[vocabulary] : said);

  return {
    'jobs-missing': ({untold, planned}) => [
      `The recording lacks the start or end of ${number.format(untold)} of ${count(planned, job)}: where the time went is not known`,
    ],
    'nothing-taken': () => [`No ${job.one} was taken`],
    'too-early': ({jobs, planned}) => [`${jobs} of ${count(planned, job)} taken`],
    locked: figures => [
      `One ${lock.one}: one ${thread.one} at a time ${worked}; each waited for it ${percent(figures.locked)} of the time`,
      of(figures),
    ],
    'cores-taken': figures => {
      const {atWork, by, alone} = figures;
      const others = capital(takenBy(vocabulary, figures, by));
      const subjects = atWork.count > 1 ? `each of ${executors(atWork)}` : countInWords(1, noun(atWork));
      const taken = `${others}: ${subjects} was ${lacked(figures.ready)}`;
      return alone > 0
        ? [
            taken,
            `${atWork.count} on ${room(figures)} alone ${atWork.count > 1 ? 'explain' : 'explains'} ${percent(alone)}`,
            of(figures),
          ]
        : [taken, of(figures)];
    },
    'few-cores': figures => {
      const {atWork, othersCores, ready} = figures;
      const taken = othersCores === null ? '' : `, of which other programs took ${tenths(othersCores)}`;
      const several = atWork.count > 1;
      const subject = capital(countInWords(atWork.count, noun(atWork)));
      return [
        `${subject} ${several ? 'shared' : 'had'} ${room(figures)}${taken}: ${several ? 'each' : 'it'} was ${lacked(ready)}`,
        of(figures),
      ];
    },
    'slept-shared': ({sleptMs, wallMs}) => [
      `The ${one} ${slept} for ${seconds(sleptMs)} of ${seconds(wallMs)}: every other ${job.one} waited`,
    ],
    'slept-alone': ({sleptMs, wallMs}) => [
      `${capital(one)} ${slept} for ${seconds(sleptMs)} of ${seconds(wallMs)}`,
      'nothing overlapped',
    ],
    'slept-side-by-side': ({sleptMs, wallMs, atWork}) => [
      `${executors(atWork)} side by side: ${seconds(sleptMs)} of ${sleep} in ${seconds(wallMs)}`,
    ],
    'waited-in-flight': ({ioMs, wallMs, isAwaited, jobs, held, busyMs}) => {
      const {inFlight, waiting} = waits(isAwaited);
      return [
        `${jobs < held ? `${number.format(jobs)} of ` : ''}${count(held, job)} ${inFlight}: ${seconds(ioMs)} of ${waiting} in ${seconds(wallMs)}`,
        `${one}, busy for ${seconds(busyMs)}`,
      ];
    },
    'waited-alone': ({ioMs, wallMs, isAwaited, lack}) => [
      `${capital(one)} ${waits(isAwaited).waited} for ${seconds(ioMs)} of ${seconds(wallMs)}${alsoLacked(vocabulary, lack)}`,
      'nothing overlapped',
    ],
    'waited-side-by-side': ({ioMs, wallMs, isAwaited, atWork}) => [
      `${executors(atWork)} side by side: ${seconds(ioMs)} of ${waits(isAwaited).waiting} in ${seconds(wallMs)}`,
    ],
    'computed-alone': ({busyMs, wallMs, lack, shared}) => [
      `${capital(one)} ${worked} for ${seconds(busyMs)} of ${seconds(wallMs)}${alsoLacked(vocabulary, lack)}`,
      shared ? nothingAside : 'nothing overlapped',
    ],
    'computed-in-turns': figures => [
      `${capital(one)}, ${count(figures.jobs, job)} in turns: ${of(figures)}${alsoLacked(vocabulary, figures.lack)}`,
    ],
    'computed-side-by-side': figures => [
      `${executors(figures.atWork)} side by side: ${of(figures)}${alsoLacked(vocabulary, figures.lack)}`,
    ],
  };
};
