import {printable} from '../../model/printable/printable.js';
import {bytes, multiplied} from '../figures.js';
import type {MenuText} from '../text.js';
import type {Terms} from './terms.js';
import {count, number} from './words.js';

const CALIBRATION = {missing: ', to be calibrated here', done: ', calibrated here'};

/** The rows of the menu: a word, what is chosen, and what choosing it will show. */
export const menu = ({process, thread, job, core, lock, helpers, session, sessions}: Terms): MenuText => ({
  work: {
    label: 'work',
    value: name => printable(name, 40),
    shows: `what a ${job.one} is: some wait most of the time, some are work all the time`,
  },
  jobs: {
    label: job.other,
    value: amount => count(amount, job),
    shows: 'the more of them, the more it matters how they are shared out',
  },
  size: {
    label: 'size',
    value: ({amount, unit, calibration}) =>
      `${unit === 'bytes' ? bytes(amount) : `n = ${number.format(amount)}`}${calibration ? CALIBRATION[calibration] : ''}`,
    shows: `how much there is to do in one ${job.one}`,
  },
  latency: {
    label: 'latency',
    value: ms => `${number.format(ms)} ms`,
    shows: 'how long an answer takes: the longer, the more waiting there is to overlap',
  },
  speed: {
    label: 'pace',
    value: ({of, base, scale}) => multiplied(scaled(of, base), scale),
    shows: 'slow enough to follow, or as fast as it goes',
  },
  arithmetic: {
    label: 'arithmetic',
    value: name => name,
    shows: "bigint costs what Python's integers cost, fast is the quickest that is exact",
  },
  session: {
    label: sessions,
    value: kept => (kept ? `one for each ${thread.one}` : `a new one for every ${job.one}`),
    shows: `what it costs to connect anew: a new ${session} opens a new connection`,
  },
  fresh: {
    label: process.other,
    value: fresh => (fresh ? `a new one for every ${job.one}` : `kept for many ${job.other}`),
    shows: `what it costs to open a ${process.one}; for key 4 alone`,
  },
  cores: {
    label: core.other,
    value: ({cores, all}) => `${all ? 'all ' : ''}${number.format(cores)}`,
    shows: `how ${thread.other} take turns on one ${core.one}: concurrency without parallelism`,
  },
  gil: {
    label: lock.one,
    value: on => (on ? lock.shared : lock.free),
    shows: 'as in Python: held while computing, let go while waiting',
  },
  yields: {
    label: 'control',
    value: on => (on ? 'handed back every few ms' : `kept until the ${job.one} is done`),
    shows: `whether computing ${job.other} of one ${thread.one} take turns; for key 3`,
  },
  uvThreads: {
    label: helpers.libuv,
    value: ({threads, own}) => `${number.format(threads)}${own ? ', as usual' : ''}`,
    shows: 'who writes files, packs and looks names up behind the event loop',
  },
  language: {
    label: 'language',
    value: name => ({en: 'English', ko: 'Korean'})[name],
    shows: 'all that the screen says, at once',
  },
  terms: {
    label: 'words',
    value: name => ({kitchen: 'kitchen words', standard: 'standard terms'})[name],
    shows: 'the picture, or what the field calls it',
  },
  theme: {
    label: 'colours',
    value: name =>
      ({dark: 'for a dark terminal', light: 'for a light terminal', contrast: 'high contrast'})[name],
    shows: 'what can be read from the last row of the room',
  },
});

/** What is multiplied, before it is. */
export const scaled = (of: 'latency' | 'size', base: number): string =>
  of === 'latency' ? `${number.format(base)} ms` : `size ${number.format(base)}`;
