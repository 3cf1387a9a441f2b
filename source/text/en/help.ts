import type {Help} from '../help.js';
import {helpOf} from '../workload-words.js';
import {appearanceWords} from './appearance-options.js';
import {commandOptionWords} from './command-options.js';
import {runOptionWords} from './run-options.js';
import {workloadWords} from './workloads.js';

export const help: Help = {
  description: 'Run the same jobs under sync, threads, async and processes, and watch every executor live.',
  commands: {
    dashboard: 'watch all four strategies (the default command)',
    run: 'one strategy, to the terminal or a pipe',
    replay: 'a recording, as it was or slower: on a terminal in the dashboard, else as run prints it',
    race: 'all strategies on the same jobs, interleaved: which is fastest, and how sure that is',
    assert:
      'whether one strategy is so many times as fast as another: exit code 0, 1, or 3 where the runs cannot decide',
    export: 'files from a recording: a trace for Perfetto, a page, tables, a handout',
    lesson: 'a lesson of the course, or of your own: its name, its chapter, or a file',
    notes: 'what to say in the present step of the lesson, for a second terminal',
    market: 'the embedded server alone, until ctrl-c',
    init: 'write a commented example of a job of your own, my-job.mjs or another name',
    complete: 'a script with which bash, zsh, fish or powershell completes what is typed',
    help: 'this help, or that of a command',
  },
  titles: {'Usage:': 'Usage:', 'Options:': 'Options:', 'Commands:': 'Commands:'},
  optionsTitle: 'Options of the commands:',
  version: 'the version of this program, of Node and of the system',
  help: 'this help; after a command, its own',
  options: {...runOptionWords, ...appearanceWords, ...commandOptionWords},
  fromTo: (from, to) => `${from} to ${to}`,
  initial: value => `default: ${value}`,
  workloadsTitle: 'Workloads:',
  workloads: helpOf(workloadWords),
  presetsTitle: 'Presets, the reference programs of the course:',
  presets: {
    'course-io': 'nine downloads: three addresses, three times',
    'course-cpu': 'thirty sums of i² below 3,000,000 + 0 … 29',
  },
  examplesTitle: 'Examples:',
  examples: [
    ['kitchens course-io', 'the dashboard; 1 to 4 run a strategy'],
    ['kitchens run course-cpu -s process', 'thirty sums, a line for each'],
    ['kitchens run ./job.mjs -s thread --json', 'your own module, as one document'],
  ],
};
