import type {HelperKind} from '../../source/model/event/event.js';
import type {JobInterval, TimedFact} from './scripted-runs.js';

/** Time between two samples, ms. */
const INTERVAL_MS = 50;

/** Samples of threads that compute during these jobs and share this number of cores fairly. */
export const threadSamples = (jobs: readonly JobInterval[], cores: number): readonly TimedFact[] => {
  const executors = [...new Set(jobs.map(({process, thread}) => `${process}.${thread}`))].sort();
  const figures = executors.map(() => ({ran: 0, ready: 0}));
  const end = Math.max(...jobs.map(({to}) => to));
  const facts: TimedFact[] = [];
  for (let at = INTERVAL_MS; at <= end + INTERVAL_MS; at += INTERVAL_MS) {
    const busy = executors.map(executor => busyWithin(jobs, executor, at - INTERVAL_MS, at));
    const wanted = busy.reduce((sum, ms) => sum + ms, 0) / INTERVAL_MS;
    const threads = executors.flatMap((executor, i) => {
      const figure = figures[i];
      const ms = busy[i] ?? 0;
      if (!figure || (ms === 0 && at > INTERVAL_MS)) return [];
      // Real shares are never exactly equal.
      const ran =
        ms *
        Math.min(1, cores / Math.max(1, wanted)) *
        (wanted > cores ? 0.9 + ((i + at / INTERVAL_MS) % 5) / 20 : 1);
      figure.ran += ran;
      figure.ready += Math.max(0, ms - ran);
      const [process = 1, thread = 1] = executor.split('.').map(Number);
      const core = (i + (wanted > cores ? Math.floor(at / 150) : 0)) % cores;
      return [{process, thread, runUs: us(figure.ran), readyUs: us(figure.ready), core}];
    });
    facts.push([at, {type: 'sample', threads, helpers: []}]);
  }
  return facts;
};

const us = (ms: number): number => Math.round(ms * 1000);

const busyWithin = (jobs: readonly JobInterval[], executor: string, from: number, to: number): number =>
  jobs
    .filter(({process, thread}) => `${process}.${thread}` === executor)
    .reduce((sum, job) => sum + Math.max(0, Math.min(to, job.to) - Math.max(from, job.from)), 0);

/** Samples of helper threads of the first process that run all the time between two moments, ms. */
export const helperSamples = (
  from: number,
  to: number,
  count: number,
  kind: HelperKind = 'libuv',
): readonly TimedFact[] => {
  const facts: TimedFact[] = [];
  for (let at = from; at <= to; at += INTERVAL_MS) {
    const helpers = Array.from({length: count}, (_, i) => ({
      process: 1,
      tid: 48_500 + i,
      kind,
      runUs: us(at - from),
      readyUs: 0,
      core: (i + 2) % 4,
    }));
    facts.push([at, {type: 'sample', threads: [], helpers}]);
  }
  return facts;
};
