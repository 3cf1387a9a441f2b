import {axis, bytes, clock, moment, pace, percent, seconds} from '../figures.js';
import {conditionsOf} from '../option-text.js';
import {timedInCourse} from '../strategies.js';
import type {Language, Text, Vocabulary} from '../text.js';
import {boundReason, bounds} from './bounds.js';
import {demonstrations} from './demonstrations/demonstrations.js';
import {notes, why} from './explanations.js';
import {exports} from './exports.js';
import {failure} from './failures.js';
import {keys} from './keys.js';
import {lesson} from './lesson.js';
import {linear} from './linear.js';
import {exit, message, result, trouble, work} from './messages.js';
import {options} from './options.js';
import {pageHelp} from './page-help.js';
import {playback} from './playback.js';
import {takenByPrograms} from './rivals.js';
import {shape} from './shape.js';
import {takeHome} from './take-home.js';
import {terms, wordPairs} from './terms.js';
import {ways} from './ways.js';
import {capital, count, left, named, number} from './words.js';

const english = (vocabulary: Vocabulary): Text => {
  const words = terms[vocabulary];
  const {process, thread, job, core} = words;
  const columns: Text['columns'] = {
    process: process.one,
    thread: thread.one,
    pid: 'pid',
    tid: 'tid',
    state: 'now',
    holds: 'holds',
    done: words.done,
    busy: words.states.running,
    ready: words.states.ready,
    waits: words.states.blocked,
    locked: words.states.locked,
    core: core.one,
    gaveUp: 'gave up',
    takenOff: 'taken off',
    helped: words.helpers.libuv,
    loop: 'loop busy',
    sessions: words.sessions,
    sockets: 'sockets',
    loopTicks: 'loop turns',
  };
  return {
    process: which => named(process, which),
    thread: which => named(thread, which),
    job: which => `${job.one} ${which}`,
    processes: amount => count(amount, process),
    threads: amount => count(amount, thread),
    jobs: amount => count(amount, job),

    words: {process: process.one, thread: thread.one, job: job.one},
    states: words.states,
    letters: words.letters,
    meanings: words.meanings,
    turn: `a ${job.one}'s turn`,
    jobStates: words.jobStates,
    phases: words.phases,
    status: {
      ready: 'READY',
      asked: 'STARTING',
      opening: 'OPENING',
      live: 'LIVE',
      paused: 'PAUSED',
      playing: 'PLAY',
      replay: 'REPLAY',
      stopping: 'STOPPING',
      finished: 'DONE',
      failed: 'FAILED',
      cancelled: 'STOPPED',
    },

    queue: capital(words.queue),
    queued: amount => `${number.format(amount)} waiting`,
    done: (amount, total) => `${number.format(amount)} of ${number.format(total)} ${words.done}`,
    failed: amount => `${number.format(amount)} failed`,
    cancelled: amount => `${number.format(amount)} stopped`,
    inFlight: amount => `${count(amount, job)} ${words.states['in flight']}`,
    above: amount => `${number.format(amount)} more above`,
    below: amount => `${number.format(amount)} more below`,

    seconds,
    clock,
    moment,
    naming: mark => `name of mark ${mark}`,
    reading: share => `reading the recording: ${percent(share)}`,
    drawing: share => `drawing: ${percent(share)}`,
    pace,
    axis,
    memory: amount => `${words.memory} ${bytes(amount)}`,
    peak: amount => `peak ${bytes(amount)}`,
    memoryPeak: amount => `${words.memory} peak ${bytes(amount)}`,
    times: (ratio, sign) => `${ratio.toFixed(1)}${sign}`,
    pid: pid => `pid ${pid}`,
    session: letter => `${words.session} ${letter}`,
    behind: status => `meanwhile ${status}`,
    left,
    exit: (exitCode, signal) => exit(words, exitCode, signal),
    share: percent,

    core: which => named(core, which),
    onCore: which => `${core.one} ${which}`,
    helpers: words.helpers,
    helping: amount => `${words.helpers.libuv} ${number.format(amount)} at work`,
    atWork: amount => `${number.format(amount)} at work`,
    coresWanted: (wanted, had) =>
      `${thread.other} wanted ${wanted.toFixed(1)} ${core.other}, had ${had.toFixed(1)}`,
    coreNotUsed: 'not used here',
    coresUnknown: {
      yet: `which ${core.one} each ${thread.one} is on: nothing measured yet`,
      never: `which ${core.one} each ${thread.one} is on: not measured here`,
    },
    coreIdle: 'unused by this run',
    little: 'less than half',

    columns,
    pageHelp: pageHelp(words, columns),
    sockets: {
      of: jobs => `Sockets for ${count(jobs, job)}`,
      kinds: {
        none: `no ${words.session} kept`,
        one: `one ${words.session}`,
        thread: `one a ${thread.one}`,
        process: `one a ${process.one}`,
      },
      sends: letter => `Each request of ${words.session} ${letter} carries`,
      secret: '(a secret, not shown)',
    },
    total: 'in all',
    notMeasured: what => `${what}: not measured here`,

    bounds,
    boundReason: (bound, threads) => boundReason(words, bound, threads),
    work: plan => work(words, plan),
    conditions: plan => conditionsOf(options(words), plan),
    shape: (of, plan) => shape(words, of, plan),
    ways: ways[vocabulary],
    why: breakdown => why(vocabulary, breakdown),

    places: {
      ended: capital(words.done),
      cores: words.coresTitle,
      shared: lock => `one ${words.memory}${lock ? `, one ${words.lock.one}` : ''}`,
      replaces: (processes, exit) => `replaces ${processes}${exit === null ? '' : `: ${exit}`}`,
      freeCore: `no ${thread.one}`,
      otherPrograms: 'other programs',
      core: core.one,
      io: words.io,
      noneInFlight: most => `none ${words.states['in flight']}, room for ${number.format(most)}`,
      overdue: words.overdue,
      blocking: words.blocking,
    },

    printed: {
      nothing: `No ${job.one} has printed anything`,
      lost: characters =>
        `… ${number.format(characters)} characters before this are not kept; a recording keeps them`,
      missing: characters => `… ${number.format(characters)} more characters are not kept`,
    },
    codeLanguages: {python: 'Python', typescript: 'TypeScript'},
    codeNeedsRoom: 'The program needs a taller or wider terminal',
    demonstrations: demonstrations(vocabulary, words),

    title: words.title,
    invitation: 'Press 1, 2, 3 or 4',
    notRun: 'not run yet',
    runsOfLaunch: {
      title: runs =>
        `${count(runs, {one: 'run', other: 'runs'})} of this launch, those of the same work together`,
      none: 'None is over yet.',
      cut: ({by, after, of}) =>
        `${by === 'request' ? 'stopped' : 'broke off'} after ${number.format(after)} of ${number.format(of)}`,
    },
    history: 'Runs so far: the same work together, the latest first',
    fresh: 'fresh',
    opening: `work, opening: the course's programs for ${timedInCourse.join(' and ')} time both`,
    freshStarts: started => `${count(started, process)} started`,
    disturbed: (strategy, key, by) =>
      `${strategy}: ${takenByPrograms(vocabulary, by)}; press ${key} to run it again`,
    blockedScore: (strategy, key) =>
      `${strategy}: its event loop was blocked, so its time does not count; press ${key} to run it again`,
    heldUp: ms => `${words.heldUp} ${Math.round(ms)} ms`,
    otherWork: 'other work',
    failure,
    trouble: of => trouble(words, of),
    message: said => (said.kind === 'stop' ? playback(vocabulary).stop(said.stop)[0] : message(words, said)),
    result,
    options: options(words),
    menuTitles: {next: 'From the next run on', once: 'At once'},
    close: 'close',

    playback: playback(vocabulary),
    lesson,
    takeHome: takeHome(words),
    exports: exports(vocabulary),
    linear,
    keys: keys(words),
    wordPairs,
    notes: notes(words),
    helpTitles: {
      here: 'Keys of this help',
      below: 'Keys of the page below it',
      keys: 'Keys',
      states: 'What the colours mean',
      words: 'Words',
      notes: 'Figures',
    },
  };
};

/** All that the screen says in English. */
export const screen: Language = {kitchen: english('kitchen'), standard: english('standard')};
