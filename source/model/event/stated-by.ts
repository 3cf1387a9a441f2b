import type {FactType, RunEvent} from './event.js';

/** A process that states facts. */
export type Stater = 'runner' | 'executor' | 'screen';

/**
 * Which process states a fact first hand. The runner may state what executors do as well: it speaks for those that
 * have died. Nothing that the screen's process states comes from another one.
 */
export const statedBy: {readonly [Type in FactType]: Stater} = {
  'run-started': 'runner',
  'process-started': 'runner',
  'process-exited': 'runner',
  'thread-started': 'executor',
  'thread-ready': 'executor',
  'thread-failed': 'executor',
  'thread-exited': 'runner',
  'session-opened': 'executor',
  'connection-opened': 'executor',
  'headers-sent': 'executor',
  'loop-blocked': 'executor',
  'loop-freed': 'executor',
  'job-queued': 'runner',
  'job-started': 'executor',
  'job-phase': 'executor',
  'job-progress': 'executor',
  'job-finished': 'executor',
  'job-failed': 'executor',
  'job-cancelled': 'runner',
  output: 'executor',
  usage: 'executor',
  sample: 'screen',
  'helpers-named': 'executor',
  memory: 'screen',
  machine: 'screen',
  'left-out': 'runner',
  notice: 'executor',
  note: 'screen',
  'run-finished': 'runner',
};

/** An executor; thread: 0 where its process as a whole is meant. */
export type Origin = {readonly process: number; readonly thread: number};

/** The runner, an executor as `process.thread`, its helper as `process.thread+`, or a process. */
const SOURCE = /^(?:runner|([1-9]\d{0,6})(?:\.([1-9]\d{0,6})\+?)?)$/;

/** Whether a source is a process of the run: its runner or an executor. */
export const isFromRunner = (source: string): boolean => SOURCE.test(source);

/** Clocks of processes agree; a choice, far beyond any difference, µs. */
const TOLERANCE_US = 10_000_000;

type Source = Origin & {latestSeq: number};

/**
 * Whether an event can come from where it says: jobs share a process with what reports them, and can write there what
 * they want. Each source states what is its own, counts upwards, and knows no future. `now`: µs since the run began;
 * `from`: the only executor that can be heard here. `by`: what states such a fact.
 */
export const openSources = (now: () => number, from?: Origin): ((event: RunEvent, by: Stater) => boolean) => {
  const sources = new Map<string, Source>();
  let believed = TOLERANCE_US;

  const sourceOf = (name: string): Source | undefined => {
    const parts = SOURCE.exec(name);
    if (parts === null) return undefined;
    const source = {process: Number(parts[1] ?? 0), thread: Number(parts[2] ?? 0), latestSeq: 0};
    const isHeard =
      from === undefined ||
      (source.process === from.process && (source.thread === 0 || source.thread === from.thread));
    if (!isHeard) return undefined;
    sources.set(name, source);
    return source;
  };

  const isPast = (at: number): boolean => {
    if (at > believed) believed = now() + TOLERANCE_US;
    return at >= -TOLERANCE_US && at <= believed;
  };

  return (event, by) => {
    const source = sources.get(event.source) ?? sourceOf(event.source);
    if (source === undefined || event.seq <= source.latestSeq || !isPast(event.at)) return false;
    source.latestSeq = event.seq;
    if (source.process === 0) return by !== 'screen';
    if (by !== 'executor') return false;
    const {process, thread} = event as Partial<Origin>;
    return (
      (process === undefined || process === source.process) &&
      (thread === undefined || source.thread === 0 || thread === source.thread)
    );
  };
};
