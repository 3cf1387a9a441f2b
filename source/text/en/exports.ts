import type {ExportText} from '../exports.js';
import {moment, seconds, tenths} from '../figures.js';
import {reasonWords} from '../reason-words.js';
import type {Vocabulary} from '../text.js';
import {entry} from './entry.js';
import {headlineSentences} from './headlines.js';
import {causeSentences, remedies} from './reasons.js';
import {terms} from './terms.js';
import {capital, count, number} from './words.js';

export const exports = (vocabulary: Vocabulary): ExportText => {
  const words = terms[vocabulary];
  const {process, thread, job, core, states, jobStates} = words;
  const {reason, remedy} = reasonWords({
    headline: headline => headlineSentences(vocabulary, headline),
    causes: causeSentences(vocabulary),
    remedies: remedies(vocabulary),
  });
  return {
    strategy: entry,
    titles: {
      figures: 'Figures',
      picture: `What each ${thread.one} did`,
      legend: 'What the colours mean',
      executors: capital(thread.other),
      jobs: capital(job.other),
      why: 'Why it took this long',
      discuss: 'To discuss',
      predicted: 'What was predicted',
      about: 'About this run',
    },
    figures: {
      wall: 'time',
      startup: 'opening',
      jobs: job.other,
      cpu: 'CPU time',
      cores: `${core.other} used`,
      memory: words.memory,
      proportional: `${words.memory}, own share`,
      sessions: words.sessions,
      connections: 'connections',
      switches: 'context switches',
    },
    meanings: {
      wall: `from the first waiting ${job.one} to the end of the last`,
      startup: `before any ${job.one} waited`,
      jobs: 'and how they ended',
      cpu: `of all ${process.other}, from the first waiting ${job.one} on`,
      cores: 'on average over that time',
      memory: `the most that ${process.other} held at one time`,
      proportional: `what several ${process.other} share counted in parts`,
      sessions: 'that were opened',
      connections: 'that they opened',
      switches: 'given up, and taken off',
    },
    executorColumns: {
      executor: thread.one,
      jobs: `${job.other} taken`,
      running: states.running,
      ready: states.ready,
      blocked: states.blocked,
      inFlight: states['in flight'],
      locked: states.locked,
      transport: states.transport,
      idle: states.idle,
      unexplained: states.unexplained,
      cpu: 'CPU time, opening too',
      loopTicks: 'loop turns',
    },
    jobColumns: {
      job: job.one,
      label: 'what',
      executor: thread.one,
      session: words.session,
      began: 'began at',
      waited: 'waited',
      took: 'took',
      state: 'end',
      result: 'result',
    },
    jobs: (total, finished, failed, cancelled) =>
      finished === total
        ? `${number.format(total)}, all ${jobStates.finished}`
        : [
            `${number.format(finished)} of ${number.format(total)} ${jobStates.finished}`,
            ...(failed > 0 ? [`${number.format(failed)} ${jobStates.failed}`] : []),
            ...(cancelled > 0 ? [`${number.format(cancelled)} ${jobStates.cancelled}`] : []),
          ].join(', '),
    gaps: ({events, line}) =>
      `${events === 1 ? 'An event is' : `${number.format(events)} events are`} missing in the recording, from line ${number.format(line)} on: figures may be wrong.`,
    untoldEnds: (untold, total) =>
      `The recording lacks how ${number.format(untold)} of ${count(total, job)} ended: the figures leave that out.`,
    cut: ms =>
      `The recording ends at ${moment(ms)}, before its run does: the figures are those up to that moment.`,
    switches: (gaveUp, takenOff) => `${number.format(gaveUp)} and ${number.format(takenOff)}`,
    cores: (used, of) => `${tenths(used)} of ${number.format(of)}`,
    most: amount => `${number.format(amount)} at most`,
    notMeasured: 'not measured here',
    reason,
    remedy,
    span: ({row, state, word, job: which, fromMs, toMs}) =>
      `${row}: ${which === null ? '' : `${job.one} ${which}, `}${word ?? states[state]}, ${seconds(fromMs)} to ${seconds(toMs)} (${seconds(toMs - fromMs)})`,
    pictureKeys:
      'Point at a part, or press tab and then the arrow keys: left and right go through a row, up and down to the next one.',
    pictureLabel: rows => `Time runs from left to right; ${count(rows, {one: 'row', other: 'rows'})}.`,
    pictureSteps: stepMs =>
      `So much happened that the picture is drawn in steps of ${seconds(stepMs)}: each shows what filled most of it.`,
    moreJobs: amount => `… and ${count(amount, job)} more, which the CSV export lists.`,
    moreRows: amount => `… and ${count(amount, {one: 'row', other: 'rows'})} more.`,
    lesson: title => `from the lesson “${title}”`,
    watch: 'Look at',
    notVoted: 'No hands were counted before it began.',
    environment: (node, platform, cores) => `Node ${node}, ${platform}, ${count(cores, core)}`,
    began: moment => `recorded ${moment}`,
    made: `Made from a recording. Nothing is simulated: every part of the picture is what its ${thread.one} reported when it happened, or what the kernel counted for it.`,
  };
};
