import type {FileProblem} from '../../model/lesson/file-problem.js';
import type {ConfinementObstacle} from '../../model/options/machine.js';
import type {Workload} from '../../workloads/contract.js';
import {anyOf} from './command-line.js';

/** " (did you mean x?)" */
export const didYouMean = (name: string): string => ` (did you mean ${name}?)`;

/**
 * What is wrong with the arguments, and what would be right, on one line each. `hint`: what didYouMean
 * gives, or ''; `given`: what was typed, printable and quoted; `flag`: the option as it is typed, `--jobs`.
 */
export const usageErrors = {
  commandFirst: (command: string) => `the command comes before its options: kitchens ${command} …`,
  commandUnknown: (given: string, hint: string, names: readonly string[]) =>
    `there is no command ${given}${hint}: give ${anyOf(names)}, or nothing for the help of all`,
  otherCommand: (flag: string, command: string, instead: string | null) =>
    `${flag} goes with kitchens ${command} alone${instead === null ? '' : `: ${instead}`}`,
  oneTooMany: (given: string, hint: string) => `${given} is one argument too many${hint}`,
  workMissing: (names: readonly string[]) => `what is to be run is missing: ${choices(names)}`,
  workUnknown: (given: string, hint: string, names: readonly string[]) =>
    `nothing is named ${given}${hint}: ${choices(names)}`,
  notAFile: (given: string) => `${given} is no file of this machine: give a path such as ./job.mjs`,
  refused: (flag: string, takes: string, given: string, hint: string) =>
    `${flag} takes ${takes}, not ${given}${hint}`,

  about: (flag: string, complaint: string) => `${flag} ${complaint}`,
  otherStrategy: (flag: string, strategies: readonly string[]) => `${flag} goes with -s ${alone(strategies)}`,
  standsFor: (flag: string, other: string, value: string) =>
    `${flag} is short for ${other} ${value}: it cannot go with another ${other.replace(/^--/, '')}`,
  needs: (flag: string, other: string) => `${flag} goes with ${other} alone`,
  unconfinable: (flag: string, obstacle: ConfinementObstacle) => `${flag} ${unconfinable[obstacle]}`,
  lessonUnknown: (given: string, hint: string, names: readonly string[]) =>
    `no lesson is named ${given}${hint}: give ${anyOf([...names, 'a chapter', 'the path of a file (./mine.yaml)'])}`,
  lessonUnread: (given: string, reason: string) =>
    `${given} cannot be read (${reason}): kitchens lesson --print kitchens > mine.yaml makes a file to begin with`,
  lessonWrong: (given: string, {line, path, found, expected}: FileProblem) =>
    `${given}, line ${line}${path === '' ? '' : `, ${path}`}: ${found} stands there; expected: ${expected}`,

  notesSystem:
    'kitchens notes needs a folder that this user alone can read, which this system does not have for it',
  notesFolder: (folder: string) =>
    `${folder} can be read or written by others, or is theirs: remove it, and start the dashboard again`,

  debugFile: (given: string, reason: string) => `--debug ${given}: ${reason}; choose another path`,
  recordFile: (given: string, obstacle: RecordObstacle | null, reason: string) =>
    `--record ${given}: ${obstacle === null ? reason : recordObstacles[obstacle]}`,
};

const choices = (names: readonly string[]): string =>
  `give ${anyOf([...names, 'the path of a module (./job.mjs)'])}`;

/** The work that takes an option: "download or mixed", "sum alone". */
export const takersText = (workloads: readonly Pick<Workload, 'name' | 'byPath'>[]): string =>
  alone(workloads.map(({name, byPath}) => (byPath ? 'a module' : name)));

const alone = (names: readonly string[]): string => (names.length === 1 ? `${names[0]} alone` : anyOf(names));

const unconfinable: Readonly<Record<ConfinementObstacle, string>> = {
  system: 'goes with Linux alone: this system confines nothing to some of its cores',
  taskset: 'needs the command taskset, which is not on the path: install util-linux, or leave it out',
};

/** What keeps a recording from being written, by the system's codes. */
const recordObstacles = {
  EEXIST: 'the file exists: choose another name, or give --force to replace it',
  ENOENT: 'there is no such folder: make it first, or choose another path',
  ENOTDIR: 'part of the path is no folder: choose another path',
  EISDIR: 'that is a folder: give the path of a file',
  EACCES: 'it may not be written: choose another path',
  EPERM: 'it may not be written: choose another path',
  EROFS: 'nothing can be written there: choose another path',
};

export type RecordObstacle = keyof typeof recordObstacles;

export const isRecordObstacle = (code: string): code is RecordObstacle =>
  Object.hasOwn(recordObstacles, code);
