import {fileURLToPath} from 'node:url';
import {microsSince} from '../kernel/clock.js';
import type {FrameFact} from '../model/demonstrations/fact.js';
import {lineSplitter} from '../model/event/wire.js';
import {lossOf} from '../runner/runner-loss.js';
import {forkRunner} from '../runner/runner-process.js';
import type {ToDemonstration} from './protocol.js';
import type {DemonstrationName, Kinds} from './table.js';

const ENTRY = fileURLToPath(new URL('./entry.js', import.meta.url));

/** How long a demonstration may take to end on request before its process group is killed, ms; a choice. */
const STOP_MS = 2000;

/** A demonstration that has been started. */
export type DemonstrationHandle = {
  readonly pid: number | undefined;
  /** Ends it, whatever its threads wait for. */
  stop(): void;
  /** Signals its process; SIGSTOP and SIGCONT as ctrl-z and fg do. */
  signal(signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void;
  /** Resolves when its last fact has been delivered and its process has exited. */
  readonly done: Promise<void>;
};

/**
 * Starts a demonstration in a process of its own; `take` gets its facts in batches and in order: `started` first,
 * and `finished` last, also where the process did not live to say so.
 */
export const startDemonstration = <Name extends DemonstrationName>(
  name: Name,
  settings: Kinds[Name]['settings'],
  take: (facts: readonly Kinds[Name]['fact'][]) => void,
): DemonstrationHandle => {
  const origin = process.hrtime.bigint();
  const child = forkRunner<ToDemonstration>({cores: null, uvThreads: null}, false, ENTRY);
  let facts: Kinds[Name]['fact'][] = [];
  let stopped = false;
  let ended = false;
  let output = '';

  const takeText = lineSplitter(line => {
    const fact = JSON.parse(line) as Kinds[Name]['fact'];
    ended ||= fact.type === 'finished';
    facts.push(fact);
  });
  child.onEvents(text => {
    takeText(text);
    const batch = facts;
    facts = [];
    if (batch.length > 0) take(batch);
  });
  child.onOutput((_stream, text) => {
    output += text;
  });
  void child.ready.then(() => child.send({type: 'start', name, settings}));

  return {
    pid: child.pid,
    signal: child.signal,
    stop() {
      if (stopped) return;
      stopped = true;
      child.send({type: 'stop'});
      const timer = setTimeout(() => child.signal('SIGKILL'), STOP_MS);
      void child.exited.then(() => clearTimeout(timer));
    },
    done: child.exited.then(exit => {
      if (ended) return;
      const at = microsSince(origin);
      const last: FrameFact = stopped
        ? {type: 'finished', at, outcome: 'stopped'}
        : {type: 'finished', at, outcome: 'failed', error: lossOf(exit, output)};
      take([last as Kinds[Name]['fact']]);
    }),
  };
};
