import {LEAST_SIZE, MOST_SIZE} from '../../model/export/sizes.js';
import type {ConfinementObstacle} from '../../model/options/machine.js';
import type {CommandType} from '../../model/options/option-type.js';
import {printable} from '../../model/printable/printable.js';
import type {RecordingProblem} from '../../model/recording/problem.js';
import {bytes} from '../figures.js';
import {aboutOption, type Hints, type OptionRefusals, type Refusals} from '../refusals.js';
import {appearanceWords} from './appearance-options.js';
import {anyOf, rangeText} from './command-line.js';
import {commandOptionWords} from './command-options.js';
import {fileObstacles} from './file-obstacles.js';
import {help} from './help.js';
import {notes} from './notes.js';
import {runOptionWords} from './run-options.js';
import {number} from './words.js';

const options: OptionRefusals = {...runOptionWords, ...appearanceWords, ...commandOptionWords};

/** The form of a comparison, by an example. */
const COMPARISON =
  'as "thread >= 1.5x sync": a strategy (thread:8 for 8 workers), >= or <=, how many times as fast, another strategy';

export const refusals: Refusals = {
  commandFirst: command => `the command comes before its options: kitchens ${command} …`,
  commandUnknown: (given, hints, names) =>
    `there is no command ${given}${didYouMean(hints)}: give ${anyOf(names)}, or nothing for the help of all`,
  otherCommand: (flag, commands, instead) =>
    `${flag} goes with ${commands.map(name => `kitchens ${name}`).join(' and ')} alone${instead === null ? '' : `: ${instead}`}`,
  optionUnknown: (flag, hints) => `unknown option '${flag}'${didYouMean(hints)}`,
  valueMissing: flags => `option '${flags}' argument missing`,
  oneTooMany: (given, hints) => `${given} is one argument too many${didYouMean(hints)}`,
  workMissing: names => `what is to be run is missing: ${choices(names)}`,
  workUnknown: (given, hints, names) => `nothing is named ${given}${didYouMean(hints)}: ${choices(names)}`,
  notAFile: given => `${given} is no file of this machine: give a path such as ./job.mjs`,
  refused: ({flag, type, option}, given, hints) =>
    `${flag} takes ${takesText(type, mostOf(option))}, not ${given}${didYouMean(hints)}`,

  otherWork: (flag, option, takers) =>
    `${flag} ${aboutOption(options, option).otherWork?.(alone(takers.map(({name, byPath}) => (byPath ? 'a module' : name)))) ?? ''}`,
  notWith: (flag, option, other) => `${flag} ${aboutOption(options, option).notWith?.[other] ?? ''}`,
  otherStrategy: (flag, strategies) => `${flag} goes with -s ${alone(strategies)}`,
  otherExport: (flag, exports) => `${flag} goes with --to ${alone(exports)}`,
  ofRunsAlone: flag =>
    `${flag} goes with the recording of a run alone: this one is of a demonstration, which has one page; leave ${flag} out`,
  standsFor: (flag, other, value) =>
    `${flag} is short for ${other} ${value}: it cannot go with another ${other.replace(/^--/, '')}`,
  needs: (flag, other) => `${flag} goes with ${other} alone`,
  unconfinable: (flag, obstacle) => `${flag} ${unconfinable[obstacle]}`,

  lessonUnknown: (given, hints, names) =>
    `no lesson is named ${given}${didYouMean(hints)}: give ${anyOf([...names, 'a chapter', 'the path of a file (./mine.yaml)'])}`,
  lessonUnread: (given, reason) =>
    `${given} cannot be read (${reason}): kitchens lesson --print kitchens > mine.yaml makes a file to begin with`,
  lessonWrong: (given, {line, path, found, expected}) =>
    `${given}, line ${line}${path === '' ? '' : `, ${path}`}: ${found ?? 'nothing'} stands there; expected: ${expected}`,
  notesSystem:
    'kitchens notes needs a folder that this user alone can read, which this system does not have for it; the notes of a lesson also stand in its file: kitchens lesson 4 --print',
  notesFolder: folder =>
    `${folder} can be read or written by others, or belongs to another user: remove it, and start the dashboard again`,
  debugFile: (given, reason) => `--debug ${given}: ${reason}; choose another path`,
  recordFile: (given, obstacle, reason) =>
    `--record ${given}: ${obstacle === null ? reason : fileObstacles[obstacle]}`,

  raceAlone: contestant =>
    `${contestant} alone is no race: give --strategies thread,async for two, or --workers 1,2,4,8 for several of one`,
  inputsUnread: (given, reason) =>
    `--inputs ${given}: ${reason}; give a file with a list in JSON, or a value on each line`,
  inputsTooLarge: (given, most) =>
    `--inputs ${given}: it is larger than ${bytes(most)}: give what names the data, such as the path of a file, and let the job read it`,
  inputsNone: given => `--inputs ${given}: it holds no input: give a list in JSON, or a value on each line`,
  inputsLine: (given, line, reason) =>
    `--inputs ${given}, line ${line}: no JSON stands there (${reason}); the file is one list, or a value on each line`,
  initEnding: given =>
    `${given}: a module of JavaScript ends with .mjs: give such a name, or none for my-job.mjs`,
  initFile: (given, obstacle, reason) =>
    `${given}: ${obstacle === 'EEXIST' ? 'the file exists and stays as it is: give another name' : obstacle === null ? reason : fileObstacles[obstacle]}`,
  frameSize: given =>
    `--size ${given}: a frame has from ${LEAST_SIZE.columns}x${LEAST_SIZE.rows} to ${MOST_SIZE.columns}x${MOST_SIZE.rows} columns and rows: --size 100x30`,
  recordingMissing:
    'the recording is missing: kitchens replay run.ndjson; kitchens run course-io --record run.ndjson makes one',
  recording: (given, problem) => `${given ?? 'standard input'}${recordings(problem)}`,
  recordItself: given => `--record ${given}: that is the recording that is replayed; give another path`,
  exportEnding: (given, endings) =>
    `--export ${given}: its ending names no format: give a file that ends with ${anyOf(endings)}`,
  exportFile: (given, obstacle, reason) =>
    `--export ${given}: ${obstacle === null ? reason : fileObstacles[obstacle]}`,
  exportOfNothing:
    'the recording is missing: kitchens export run.ndjson --to html; kitchens run course-io --record run.ndjson makes one',
  exportMissing: names => `--to is missing: give ${anyOf(names)}, or several of them separated by commas`,
  exportedFile: (given, obstacle, reason) =>
    `${given}: ${obstacle === 'EEXIST' ? 'the file exists: choose another name with --out, or give --force to replace it' : obstacle === null ? reason : fileObstacles[obstacle]}`,
  comparisonMissing: `--that is missing: give what is to hold, ${COMPARISON}`,
  comparisonUnread: (given, hints) => `--that takes ${COMPARISON}, not ${given}${didYouMean(hints)}`,
  comparisonSame: given =>
    `--that ${given}: both sides are the same; give two strategies, or two numbers of workers (thread:4 >= 2x thread:1)`,
  comparisonWorkers: (given, strategy) =>
    `--that ${given}: ${strategy} always has one worker; give it without a number`,
  shellUnknown: (given, hints, shells) =>
    given === null
      ? `the shell is missing: kitchens complete ${anyOf(shells)}`
      : `there is no completion for ${given}${didYouMean(hints)}: give ${anyOf(shells)}`,

  noRoomFor: (workers, {needMb, freeMb}, most) =>
    `--workers ${workers}: they would take about ${bytes(needMb * 1e6)} of memory, and ${bytes(freeMb * 1e6)} are free: choose at most ${number.format(most)}, or close other programs`,
  noFolder: 'the working folder no longer exists: change to another one, then try again',
  noTerminal: [
    'the dashboard needs a terminal for its keys and its picture; without one:',
    'kitchens run course-io                     nine downloads, a line for each',
    'kitchens run course-cpu -s process --json  thirty sums by four processes, as one document',
    'kitchens --help                            everything else',
  ],
  failure: notes.failure,
  module: notes.module,
};

/** " (did you mean x?)", '' where nothing is close. */
const didYouMean = (names: Hints): string => (names.length === 0 ? '' : ` (did you mean ${anyOf(names)}?)`);

const choices = (names: readonly string[]): string =>
  `give ${anyOf([...names, 'the path of a module (./job.mjs)'])}`;

/** "download or mixed", "sum alone". */
const alone = (names: readonly string[]): string => (names.length === 1 ? `${names[0]} alone` : anyOf(names));

/** The words for the end of a range that the work or the machine decides. */
const mostOf = (option: string | null): string | undefined =>
  option === null ? undefined : (help.options as Readonly<Record<string, {most?: string}>>)[option]?.most;

const takesText = (type: CommandType, most?: string): string => {
  switch (type.type) {
    case 'number':
      return `a whole number from ${rangeText(type, most)}`;
    case 'numbers':
      return `whole numbers from ${rangeText(type, most)}, separated by commas (1,2,4,8)`;
    case 'names':
      return `${anyOf(type.names)}, or several of them separated by commas`;
    case 'name':
      return anyOf(type.names);
    case 'addresses':
      return 'an http or https address such as https://example.org/, without a name and password';
    case 'json':
      return 'a value in JSON, as 5, \'"text"\' or \'{"id": 5}\' with quotation marks for the shell';
    case 'speed':
      return `a speed from ${rangeText(type)}, as 1/10, 0.5 or 2`;
    case 'path':
    case 'paths':
      return 'the path of a file';
    default:
      return '';
  }
};

const unconfinable: Readonly<Record<ConfinementObstacle, string>> = {
  system: 'goes with Linux alone: this system confines nothing to some of its cores',
  taskset: 'needs the command taskset, which is not on the path: install util-linux, or leave it out',
};

/** What is wrong with a recording, after its name. */
const recordings = (problem: RecordingProblem): string => {
  switch (problem.reason) {
    case 'unread':
      return `: ${recordingFile[problem.code] ?? `it cannot be read (${printable(problem.message)})`}`;
    case 'not-a-recording':
      return ' is no recording of kitchens: kitchens run course-io --record run.ndjson makes one';
    case 'newer':
      return `: it was recorded by a later version of kitchens (format ${problem.version}): update this one`;
    case 'unknown-demonstration':
      return `: it is a recording of ${printable(problem.name, 60)}, which this version does not know: update it`;
    case 'empty':
      return ' ends after its first line: there is nothing to replay';
    case 'too-long':
      return `, line ${problem.line}: it is longer than ${bytes(problem.most)}; the recording is damaged`;
    case 'not-json':
      return `, line ${problem.line}: no JSON stands there; the recording is damaged`;
    case 'not-an-event':
      return `, line ${problem.line}: ${problem.type === '' ? 'that is no event' : `that is no ${problem.type}`}${problem.path === '' ? '' : ` (${printable(problem.path, 60)})`}; the recording is damaged`;
    case 'no-beginning':
      return `, line ${problem.line}: the beginning is not the first event; the recording is damaged`;
    case 'out-of-order': {
      const event = problem.source === '' ? 'fact' : 'event';
      const of = problem.source === '' ? '' : ` of ${printable(problem.source, 60)}`;
      return `, line ${problem.line}: ${event} ${problem.number}${of} stands ${problem.number === problem.latest ? 'there a second time' : `after ${event} ${problem.latest}`}; the recording is damaged`;
    }
    case 'never-queued':
      return `, line ${problem.line}: job ${problem.job} was never queued; the recording is damaged`;
    case 'lines-missing':
      return `, line ${problem.line}: ${problem.count === 1 ? 'a line is' : `${number.format(problem.count)} lines are`} missing before it; the recording is damaged`;
    case 'changed':
      return ': another program has changed the file; open it again';
  }
};

const recordingFile: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file: look at its path',
  EISDIR: 'that is a folder: give the path of a file',
  EACCES: 'it may not be read: look at its permissions',
  EPERM: 'it may not be read: look at its permissions',
  ENOSPC: 'there is no room for a copy in the folder for temporary files: make some, or give a file',
};
