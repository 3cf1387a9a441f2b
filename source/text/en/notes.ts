import {bytes, seconds as duration} from '../figures.js';
import type {Notes, Size} from '../notes.js';
import {failure} from './failures.js';
import {fileObstacles} from './file-obstacles.js';
import {init} from './init.js';
import {race} from './race.js';
import {number} from './words.js';

const jobs = (count: number): string => `${number.format(count)} job${count === 1 ? '' : 's'}`;

const size = ({amount, unit}: Size): string =>
  unit === 'bytes' ? bytes(amount) : `n = ${number.format(amount)}`;

/** 1/10, 2: fractions as they are said. */
const pace = (speed: number): string =>
  speed < 1 ? `1/${number.format(1 / speed)}` : `${number.format(speed)} times`;

const ELSEWHERE = 'give another file, or another program that reads it';

/** What to try where standard output cannot be written, by the system's code. */
const ADVICE: Readonly<Record<string, string>> = {
  ENOSPC: `make room there, or ${ELSEWHERE}`,
  EDQUOT: `make room in your quota, or ${ELSEWHERE}`,
  EFBIG: `allow larger files (ulimit -f), or ${ELSEWHERE}`,
};

const printed: Notes['printed'] = (job, line) => (job === null ? line : `[job ${job}] ${line}`);

export const notes: Notes = {
  failed: (job, label, reason) => `job ${job} (${label}) failed: ${reason}`,
  failure,
  module: ({path, failure: reason, thrownAt}) => {
    if (thrownAt === undefined) return `${path}: ${failure(reason)}`;
    const place = thrownAt === '' ? '' : ` (${thrownAt})`;
    return `${path}: importing it failed: ${reason.code}: ${failure(reason)}${place}`;
  },
  runFailed: reason => `the run failed: ${reason}`,
  cancelled: count => `${jobs(count)} cancelled`,
  printed,
  printedMore: (job, characters) =>
    printed(job, `… (${number.format(characters)} more characters, which are not kept)`),
  progress: (ended, total, running, seconds) =>
    `${number.format(ended)} of ${jobs(total)} ended, ${number.format(running)} running, ${seconds} s`,
  opening: (ready, total, seconds) =>
    `opening: ${number.format(ready)} of ${number.format(total)} ready, ${seconds} s`,
  importing: (path, seconds, most) => `importing ${path}: ${seconds} s, at most ${most} (--import-timeout)`,
  readingPipe: (given, {lines, bytes: come, isWaiting}) =>
    `${isWaiting ? 'waiting for' : 'reading'} ${given ?? 'standard input'} (ctrl-c leaves): ${number.format(lines)} line${lines === 1 ? '' : 's'} so far, ${bytes(come)}`,
  readingFile: (given, share) =>
    `checking ${given ?? 'standard input'} (ctrl-c leaves): ${Math.floor(100 * share)} %`,
  oneWorker: (strategy, asked) => `${strategy} always has one worker, not ${number.format(asked)}`,
  workersReduced: (strategy, asked, used, freeMb) =>
    `${number.format(asked)} workers of ${strategy} do not fit into the free memory (${bytes(freeMb * 1e6)}): ${number.format(used)} are used`,
  workersHeavy: (strategy, count, {needMb, freeMb}) =>
    `${number.format(count)} workers of ${strategy} take about ${bytes(needMb * 1e6)} of memory, and ${bytes(freeMb * 1e6)} are free: other programs may lack it`,
  polite: (host, most, asked) =>
    `at most ${most} connections at once to ${host}, which is not this machine: ${most} workers instead of ${number.format(asked)}`,
  calibrating: workload => `calibrating ${workload}: a moment, to find the size that suits this machine`,
  calibrated: (workload, found, ms, waits) =>
    `calibrated: ${workload} with ${size(found)} takes about ${(ms / 1000).toFixed(1)} s each${waits ? ', beside its waiting' : ''}`,
  uncalibrated: (workload, reason) =>
    `${workload} could not be calibrated and has its usual size (--size gives another): ${reason}`,
  calibrationUnkept: reason => `the calibration cannot be kept for the next launch: ${reason}`,
  outputBroke: (code, detail) =>
    `standard output cannot be written (${detail}): ${ADVICE[code] ?? ELSEWHERE}`,
  lastMoment: ms => `the recording ends at ${duration(ms)}: the picture shows that moment`,
  recordingGaps: ({events, line}) =>
    events === 1
      ? `line ${line} of the recording: an event is missing before it, so figures may be wrong`
      : `${number.format(events)} events of the recording are missing, the first before line ${line}: figures may be wrong`,
  recordingCut: ms => `the recording ends at ${duration(ms)}, before its run does`,
  recordingBroke: (file, obstacle, reason) =>
    `the recording ${file} ends here: ${obstacle === null ? reason : fileObstacles[obstacle]}`,
  exportBroke: (file, obstacle, reason) =>
    `${file} could not be written: ${obstacle === null ? reason : fileObstacles[obstacle]}`,
  castSpeed: (speed, seconds) =>
    `the cast shows the run at ${speed === 1 ? '' : `${pace(speed)} ${speed < 1 ? 'of ' : ''}`}its real speed and takes ${duration(seconds * 1000)} (--speed gives another)`,
  formulaCells: count =>
    `${number.format(count)} cell${count === 1 ? '' : 's'} of the tables would be a formula in a spreadsheet and stand${count === 1 ? 's' : ''} after an apostrophe`,
  preferencesDamaged: 'what was remembered cannot be read and is left aside',
  preferenceUnsaved: reason => `this choice will not be remembered: ${reason}`,
  debugBroke: reason => `the log ends here: ${reason}`,
  crashed: (reason, log) =>
    `the screen broke down: ${reason}. The terminal is yours again, and nothing that was started goes on. ${
      log === null ? 'How it came to that could not be written down.' : `How it came to that is in ${log}`
    }`,
  market: (url, example) => [
    `The embedded server listens, for this machine alone, until ctrl-c; ${url}/ lists all that it answers.`,
    `Download from it: kitchens run download --url '${example}'`,
  ],
  teacher: {
    labels: {say: 'Say', tradeOff: 'Trade-off', example: 'Example'},
    none: 'This step has no notes.',
    noLesson: 'No lesson is open: in the dashboard, l opens the lessons.',
    noDashboard: pid =>
      pid === null
        ? 'No dashboard is running: start kitchens in another terminal.'
        : `No dashboard is running with process id ${pid}.`,
    follows: (pid, others) =>
      others === 0
        ? `follows the dashboard with process id ${pid}`
        : `follows the dashboard with process id ${pid}, the latest of ${others + 1}; --pid chooses another`,
    otherVersion: pid =>
      `The dashboard with process id ${pid} is of another version: start both from the same installation.`,
    quit: 'q quits',
  },
  race,
  init,
};
