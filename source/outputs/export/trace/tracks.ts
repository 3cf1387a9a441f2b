import {executorKey} from '../../../model/run/executor-key.js';
import type {RunState} from '../../../model/run/run-state.js';
import {metadata, type TraceEvent, type Track} from './trace-event.js';

/** The threads of a trace. */
export type Tracks = {
  /** What belongs to no executor: the queue, counters, notices. */
  readonly run: Track;
  process(number: number): Track | undefined;
  executor(of: {readonly process: number | null; readonly thread: number | null}): Track | undefined;
};

/** Numbers every process and thread of a run anew, from 1, each number once. */
export const tracksOf = ({processes, threads}: RunState): Tracks => {
  let last = 0;
  const next = (): number => ++last;
  const run = {pid: next(), tid: next()};
  const ofProcesses = new Map(
    processes.map(({process}) => {
      const pid = next();
      return [process, {pid, tid: pid}];
    }),
  );
  const ofThreads = new Map(
    threads.map(thread => [
      executorKey(thread),
      {pid: ofProcesses.get(thread.process)?.pid ?? run.pid, tid: next()},
    ]),
  );
  return {
    run,
    process: number => ofProcesses.get(number),
    executor: of => ofThreads.get(executorKey(of)),
  };
};

/** The names of all processes and threads, in the order in which they are shown. */
export function* trackNames(run: RunState, tracks: Tracks): Iterable<TraceEvent> {
  yield metadata(tracks.run, 'process_name', {name: 'kitchens'});
  yield metadata(tracks.run, 'process_sort_index', {sort_index: 0});
  yield metadata(tracks.run, 'thread_name', {name: 'queue'});
  yield metadata(tracks.run, 'thread_sort_index', {sort_index: 0});
  for (const {process, pid, exitCode, signal} of run.processes) {
    const track = tracks.process(process);
    if (!track) continue;
    yield metadata(track, 'process_name', {
      name: `process ${process} (pid ${pid})`,
      process,
      pid,
      exitCode,
      signal,
    });
    yield metadata(track, 'process_sort_index', {sort_index: process});
  }
  for (const {process, thread, tid} of run.threads) {
    const track = tracks.executor({process, thread});
    if (!track) continue;
    const name = `thread ${thread}${tid === null ? '' : ` (tid ${tid})`}`;
    yield metadata(track, 'thread_name', {name, process, thread, tid});
    yield metadata(track, 'thread_sort_index', {sort_index: thread});
  }
}
