import type {Machine} from '../../source/model/options/machine.js';
import {
  type Choice,
  initialSettings,
  type Order,
  orderOf,
  type Settings,
} from '../../source/model/session/settings.js';

/** Settings when nothing is chosen but a short latency. */
export const settings: Settings = {...initialSettings, latencyMs: 300};

/** A machine on which everything can be chosen. */
export const machine: Machine = {cores: 4, obstacle: null, uvThreads: 4, freeMb: null};

const downloads: Omit<Choice, 'name'> = {
  bound: 'io',
  jobs: 9,
  size: {value: 50_000, unit: 'bytes', limit: 1e9},
  latencyMs: 1050,
  takes: ['size', 'latencyMs', 'urls', 'maxBytes', 'session'],
};

const sums: Omit<Choice, 'name'> = {
  bound: 'cpu',
  jobs: 30,
  size: {value: 8_000_000, unit: 'n', limit: 67_000_000},
  latencyMs: null,
  takes: ['size', 'arithmetic', 'yields'],
};

/** What the menu offers in most tests. */
export const choices: readonly Choice[] = [
  {...downloads, name: 'download'},
  {...sums, name: 'sum'},
  {name: 'module', bound: null, jobs: 8, size: null, latencyMs: null, takes: ['session']},
  {...downloads, name: 'course-io', latencyMs: 300},
  {...sums, name: 'course-cpu', size: {value: 3_000_000, unit: 'n', limit: 67_000_000}},
];

/** What a run is asked for when nothing is chosen. */
export const order: Order = orderOf(settings, choices);
