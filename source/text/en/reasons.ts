import {bytes, percent, seconds, tenths} from '../figures.js';
import type {CauseSentences, Remedies} from '../reasons.js';
import type {Vocabulary} from '../text.js';
import {terms} from './terms.js';
import {count, countInWords} from './words.js';

/** What causes the time of a run beside its headline, as sentences that cite their figures. */
export const causeSentences = (vocabulary: Vocabulary): CauseSentences => {
  const {process, thread, job, core} = terms[vocabulary];
  const cpu = ({cpuMs, wallMs}: {readonly cpuMs: number; readonly wallMs: number}): string =>
    `${seconds(cpuMs)} of CPU time in ${seconds(wallMs)}`;
  return {
    'await-missing': ({undone, planned}) =>
      `${undone} of ${count(planned, job)} ended while timers or requests of their own were still active: their time is not that of their work.`,
    'jobs-failed': ({failedJobs, planned}) =>
      `${failedJobs} of ${count(planned, job)} failed: the time is not that of the whole work.`,
    'too-short': ({wallMs}) => `All of it took ${seconds(wallMs)}: too short to say why.`,
    'other-programs': ({othersCores, cores}) =>
      `Other programs took ${othersCores === null ? `${core.other} too` : `${tenths(othersCores)} of ${count(cores, core)}`}, so the time says little.`,
    unexplained: ({unexplained}) =>
      `${percent(unexplained)} of the time is unexplained: the figures do not decide.`,
    'cpu-bound': figures => `The work computes (CPU-bound): ${cpu(figures)}.`,
    'io-bound': figures => `The work waits rather than computes (I/O-bound): ${cpu(figures)}.`,
    'bound-unclear': figures =>
      `The work both waits and computes: ${cpu(figures)} does not decide what bounds it.`,
    'loop-blocked': ({busyMs, wallMs, latestTurnMs}) =>
      `One event loop computed for ${seconds(busyMs)} of ${seconds(wallMs)} and stood still for up to ${seconds(latestTurnMs)}, while everything else in it waited.`,
    helped: ({threads, runningMs, wallMs}) =>
      `libuv's helpers, ${threads} of them, did ${seconds(runningMs)} of the work in ${seconds(wallMs)}.`,
    'start-up': ({startupMs, wallMs, processes, threads}) =>
      `Opening ${processes > 1 ? count(processes, process) : countInWords(threads, thread)} took ${seconds(startupMs)} before the ${seconds(wallMs)} of work.`,
    transport: ({transportMs, wallMs, jobs}) =>
      `Handing over ${count(jobs, job)} and their results took ${seconds(transportMs)} of ${seconds(wallMs)}.`,
    memory: ({processes, peakBytes}) =>
      `${count(processes, process)}, each with a memory of its own, held ${bytes(peakBytes)}.`,
    sessions: ({sessions, connections, jobs}) =>
      `${count(sessions, {one: 'session', other: 'sessions'})} opened ${count(connections, {one: 'connection', other: 'connections'})} for ${count(jobs, job)}.`,
  };
};

/** What to try where a reason holds. */
export const remedies = (vocabulary: Vocabulary): Remedies => {
  const {process, thread, job, core, lock} = terms[vocabulary];
  const overlap = () => `Let the waiting overlap: async needs one ${thread.one} for it.`;
  const awake = () => `Await the pause instead of blocking, or give each ${job.one} a ${thread.one}.`;
  const spread = () =>
    `Only more ${core.other} help: thread or process, with as many workers as there are ${core.other}.`;
  return {
    'await-missing': () => 'Await everything that the function starts, then race again.',
    'jobs-failed': () => `Make every ${job.one} succeed first.`,
    'too-short': () => `Give it more ${job.other}, or larger ones.`,
    'other-programs': () => 'End what else computes, and run it again.',
    'cpu-bound': ({cores}) =>
      cores > 1 ? spread() : `There is one ${core.one}: do less, or have more of them.`,
    'io-bound': ({planned, overlaps, slept}) => {
      if (planned <= 1) return 'Answer faster: there is nothing to overlap.';
      return slept ? awake() : overlaps ? null : overlap();
    },
    locked: () => `Each ${process.one} has a ${lock.one} of its own: try the strategy process.`,
    'few-cores': ({cores}) => `Have no more workers than ${countInWords(cores, core)}.`,
    'slept-shared': awake,
    'slept-alone': awake,
    'waited-alone': overlap,
    'computed-in-turns': spread,
    'loop-blocked': spread,
    transport: () => `Give each ${job.one} more to do, so that handing it over counts less.`,
    'start-up': () => 'Open the workers once and keep them.',
    sessions: () => `Let the ${job.other} of a ${process.one} share one session.`,
  };
};
