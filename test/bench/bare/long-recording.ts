import {closeSync, openSync, writeSync} from 'node:fs';
import type {Fact, Phase} from '../../../source/model/event/event.js';
import type {Plan} from '../../../source/model/event/plan.js';
import {stamper} from '../../../source/model/event/stamp.js';
import {encode} from '../../../source/model/event/wire.js';
import {headerLine, headerOf} from '../../../source/model/recording/header.js';
import {plan} from '../../helpers/plans.js';

/** Time between the starts of two jobs of one thread, and between two readings of the kernel by it, µs. */
const JOB_US = 300;
const READING_US = 2000;
const SAMPLE_US = 55_000;

/**
 * Threads, and by how many starts of jobs a step of a job comes later than the step before it: the jobs of a thread
 * follow each other, those of an event loop are in flight together.
 */
const SHAPES = {thread: {threads: 8, apart: 0}, async: {threads: 1, apart: 100}} as const;

/** The strategies of which there are long recordings. */
export type LongStrategy = keyof typeof SHAPES;
export const longStrategies = Object.keys(SHAPES) as LongStrategy[];

const environment = {node: process.version, platform: 'linux', cores: 4};
const began = '2026-01-02T03:04:05.678Z';

/** Writes the recording of a run of so many downloads, ten events each; gives how many events it has. */
export const writeLongRecording = (path: string, jobs: number, strategy: LongStrategy = 'thread'): number => {
  const {threads, apart} = SHAPES[strategy];
  const whole = plan({strategy, workload: 'download', title: 'download', jobs, workers: threads});
  const {write, close} = openWriter(path, whole);
  const shape = {processes: 1, threads, inFlight: apart === 0 ? 1 : jobs};
  write(3000, 'runner', {type: 'run-started', plan: whole, shape, environment, began});
  write(5000, 'runner', {type: 'process-started', process: 1, pid: 4242});
  for (let thread = 1; thread <= threads; thread++) {
    const where = {process: 1, thread};
    write(6000, `1.${thread}`, {type: 'thread-started', ...where, tid: 4300 + thread});
    write(6500, `1.${thread}`, {type: 'session-opened', ...where, session: 1});
    write(7000, `1.${thread}`, {type: 'thread-ready', ...where, kernel: figures(thread, 7000)});
  }
  for (let job = 1; job <= jobs; job++)
    write(8000 + job / 2, 'runner', {type: 'job-queued', job, label: `http://127.0.0.1:40001/file/${job}`});

  let at = 9000 + jobs / 2;
  let sampledAt = at;
  const readAt = new Map<number, number>();
  const last = jobs + apart * Math.max(...STEPS.map(({starts}) => starts));
  for (let start = 1; start <= last; start++) {
    at += JOB_US / threads;
    for (const {starts, us, fact} of STEPS) {
      const job = start - starts * apart;
      if (job < 1 || job > jobs) continue;
      const thread = ((job - 1) % threads) + 1;
      const isDue = us === 0 && at - (readAt.get(thread) ?? 0) >= READING_US;
      if (isDue) readAt.set(thread, at);
      const kernel = isDue && {kernel: figures(thread, at)};
      write(at + us, `1.${thread}`, {...fact({process: 1, thread, job}), ...kernel} as Fact);
    }
    if (at - sampledAt < SAMPLE_US) continue;
    sampledAt = at;
    const sampled = Array.from({length: threads}, (_, i) => ({
      process: 1,
      thread: i + 1,
      ...figures(i + 1, at - 30_000),
    }));
    write(at - 30_000, 'observer', {type: 'sample', threads: sampled, helpers: []});
  }
  write(at + 1000, 'runner', {type: 'process-exited', process: 1, exitCode: 0, signal: null});
  write(at + 1500, 'runner', {type: 'run-finished', outcome: 'finished'});
  return close();
};

/** What the kernel has counted for a thread up to a moment. */
const figures = (thread: number, at: number) => ({runUs: at / 2, readyUs: at / 9, core: thread % 4});

type Where = {readonly process: number; readonly thread: number; readonly job: number};

/** What a job reports, after how many starts of other jobs that are in flight with it, and µs. */
type Step = {readonly starts: number; readonly us: number; readonly fact: (where: Where) => Fact};

const phaseStep = (starts: number, us: number, phase: Phase): Step => ({
  starts,
  us,
  fact: where => ({type: 'job-phase', ...where, phase, session: 1}),
});

const progressStep = (starts: number, us: number, fraction: number): Step => ({
  starts,
  us,
  fact: where => ({type: 'job-progress', ...where, fraction}),
});

/** The steps of an event loop at one start are in order of time as well: no two of its jobs compute at once. */
const STEPS: readonly Step[] = [
  {starts: 0, us: 0, fact: where => ({type: 'job-started', ...where})},
  phaseStep(0, 20, 'queued'),
  phaseStep(1, 40, 'connecting'),
  phaseStep(2, 60, 'waiting'),
  phaseStep(4, 80, 'receiving'),
  phaseStep(5, 100, 'computing'),
  progressStep(5, 140, 0.5),
  progressStep(5, 200, 0.9),
  {
    starts: 5,
    us: 290,
    fact: where => ({type: 'job-finished', ...where, result: resultOf(where), loopTicks: 1}),
  },
];

const resultOf = ({job}: Where) => {
  const url = `http://127.0.0.1:40001/file/${job}`;
  return {status: 200, statusText: 'OK', bytes: 50_000, url};
};

/** Writes stamped facts behind a header; `close` gives how many there are. */
const openWriter = (path: string, whole: Plan) => {
  const file = openSync(path, 'w');
  let lines = [headerLine(headerOf({plan: whole, environment, began}))];
  let events = 0;
  let now = 0;
  const stampers = new Map<string, ReturnType<typeof stamper>>();
  const flush = (): void => {
    writeSync(file, lines.join(''));
    lines = [];
  };
  return {
    write(at: number, source: string, fact: Fact): void {
      now = Math.round(at);
      const stamp = stampers.get(source) ?? stamper(source, () => now);
      stampers.set(source, stamp);
      lines.push(encode(stamp(fact)));
      events++;
      if (lines.length >= 10_000) flush();
    },
    close(): number {
      flush();
      closeSync(file);
      return events;
    },
  };
};
