import type {Machine} from '../../source/model/session/machine.js';
import {type Choice, type Order, orderOf, type Settings} from '../../source/model/session/settings.js';

/** Settings as they are when nobody has chosen anything. */
export const settings: Settings = {
  choice: 'download',
  workers: {sync: null, thread: null, async: null, process: null},
  jobs: null,
  size: null,
  latencyMs: 300,
  scale: 1,
  arithmetic: 'bigint',
  fresh: false,
  session: true,
  cores: null,
  gil: false,
  yields: false,
  uvThreads: null,
  timeoutMs: 30_000,
  maxBytes: 10_000_000,
  urls: [],
  module: null,
};

/** A machine on which everything can be chosen. */
export const machine: Machine = {cores: 4, obstacle: null, uvThreads: 4};

const downloads: Omit<Choice, 'name'> = {
  jobs: 9,
  size: {value: 50_000, unit: 'bytes', limit: 1e9},
  latencyMs: 1050,
  sessions: true,
  arithmetics: false,
  computes: false,
};

const sums: Omit<Choice, 'name'> = {
  jobs: 30,
  size: {value: 8_000_000, unit: 'n', limit: 67_000_000},
  latencyMs: null,
  sessions: false,
  arithmetics: true,
  computes: true,
};

/** What the menu offers in most tests. */
export const choices: readonly Choice[] = [
  {...downloads, name: 'download'},
  {...sums, name: 'sum'},
  {...downloads, name: 'module', jobs: 8, size: null, latencyMs: null},
  {...downloads, name: 'course-io', latencyMs: 300},
  {...sums, name: 'course-cpu', size: {value: 3_000_000, unit: 'n', limit: 67_000_000}},
];

/** What a run is asked for when nobody has chosen anything. */
export const order: Order = orderOf(settings, choices);
