import {closeSync, openSync, writeSync} from 'node:fs';
import type {Fact} from '../../../source/model/event/event.js';
import {stamper} from '../../../source/model/event/stamp.js';
import {encode} from '../../../source/model/event/wire.js';
import {headerLine, headerOf} from '../../../source/model/recording/header.js';
import {plan} from '../../helpers/plans.js';

const THREADS = 8;
/** Time of a job, and between two readings of the kernel by one thread, µs. */
const JOB_US = 300;
const READING_US = 2000;
const SAMPLE_US = 55_000;

/** Writes the recording of a run of so many downloads by threads, ten events each; gives how many events it has. */
export const writeLongRecording = (path: string, jobs: number): number => {
  const file = openSync(path, 'w');
  let lines: string[] = [];
  let events = 0;
  let now = 0;
  const stampers = new Map<string, ReturnType<typeof stamper>>();
  const write = (at: number, source: string, fact: Fact): void => {
    now = Math.round(at);
    const stamp = stampers.get(source) ?? stamper(source, () => now);
    stampers.set(source, stamp);
    lines.push(encode(stamp(fact)));
    events++;
    if (lines.length < 10_000) return;
    writeSync(file, lines.join(''));
    lines = [];
  };

  const began = '2026-01-02T03:04:05.678Z';
  const environment = {node: process.version, platform: 'linux', cores: 4};
  const whole = plan({strategy: 'thread', workload: 'download', title: 'download', jobs, workers: THREADS});
  writeSync(file, headerLine(headerOf({plan: whole, environment, began})));
  const shape = {processes: 1, threads: THREADS, inFlight: 1};
  write(3000, 'runner', {type: 'run-started', plan: whole, shape, environment, began});
  write(5000, 'runner', {type: 'process-started', process: 1, pid: 4242});
  const figures = (thread: number, at: number) => ({runUs: at / 2, readyUs: at / 9, core: thread % 4});
  for (let thread = 1; thread <= THREADS; thread++) {
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
  for (let job = 1; job <= jobs; job++) {
    const thread = ((job - 1) % THREADS) + 1;
    const where = {process: 1, thread, job};
    const source = `1.${thread}`;
    at += JOB_US / THREADS;
    const isDue = at - (readAt.get(thread) ?? 0) >= READING_US;
    if (isDue) readAt.set(thread, at);
    write(at, source, {type: 'job-started', ...where, ...(isDue && {kernel: figures(thread, at)})});
    for (const [i, phase] of (
      ['queued', 'connecting', 'waiting', 'receiving', 'computing'] as const
    ).entries())
      write(at + 20 * (i + 1), source, {type: 'job-phase', ...where, phase, session: 1});
    write(at + 140, source, {type: 'job-progress', ...where, fraction: 0.5});
    write(at + 200, source, {type: 'job-progress', ...where, fraction: 0.9});
    const url = `http://127.0.0.1:40001/file/${job}`;
    const result = {status: 200, statusText: 'OK', bytes: 50_000, url};
    write(at + 290, source, {type: 'job-finished', ...where, result, loopTicks: 1});
    if (at - sampledAt < SAMPLE_US) continue;
    sampledAt = at;
    const threads = Array.from({length: THREADS}, (_, i) => ({
      process: 1,
      thread: i + 1,
      ...figures(i + 1, at - 30_000),
    }));
    write(at - 30_000, 'observer', {type: 'sample', threads, helpers: []});
  }
  write(at + 1000, 'runner', {type: 'process-exited', process: 1, exitCode: 0, signal: null});
  write(at + 1500, 'runner', {type: 'run-finished', outcome: 'finished'});
  writeSync(file, lines.join(''));
  closeSync(file);
  return events;
};
