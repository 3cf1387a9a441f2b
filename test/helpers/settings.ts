import {type Choice, type Order, orderOf, type Settings} from '../../source/model/settings.js';

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

/** What the menu offers in most tests. */
export const choices: readonly Choice[] = [
  {
    name: 'download',
    jobs: 9,
    size: {value: 50_000, unit: 'bytes', limit: 1e9},
    latencyMs: 1050,
    sessions: true,
    arithmetics: false,
  },
  {
    name: 'sum',
    jobs: 30,
    size: {value: 8_000_000, unit: 'n', limit: 67_000_000},
    latencyMs: null,
    sessions: false,
    arithmetics: true,
  },
  {name: 'module', jobs: 8, size: null, latencyMs: null, sessions: true, arithmetics: false},
  {
    name: 'course-cpu',
    jobs: 30,
    size: {value: 3_000_000, unit: 'n', limit: 67_000_000},
    latencyMs: null,
    sessions: false,
    arithmetics: true,
  },
];

/** What a run is asked for when nobody has chosen anything. */
export const order: Order = orderOf(settings, choices);
