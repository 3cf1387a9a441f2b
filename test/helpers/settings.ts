import type {Settings} from '../../source/model/session.js';

/** Settings as they are when nobody has chosen anything. */
export const settings: Settings = {
  choice: 'download',
  workers: {sync: null, thread: null, async: null, process: null},
  jobs: null,
  size: null,
  latencyMs: 300,
  arithmetic: 'bigint',
  fresh: false,
  session: true,
  timeoutMs: 30_000,
  maxBytes: 10_000_000,
  urls: [],
  module: null,
};
