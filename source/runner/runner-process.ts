import {spawn} from 'node:child_process';
import type {Duplex, Readable} from 'node:stream';
import {fileURLToPath} from 'node:url';
import {CHANNELS, stdioWith} from '../strategies/channels.js';
import {type ChildExit, exitOfChild} from '../strategies/child-exit.js';
import {openMessages} from '../strategies/message-channel.js';
import {type NodeCommand, withAffinity} from './cpu-affinity.js';
import {EXECUTOR_FLAGS} from './executor-flags.js';
import {environmentFor, type LaunchOptions} from './launch-options.js';
import {signalGroup} from './process-group.js';
import {isReady, type ToRunner} from './protocol.js';
import {guardStopped} from './stopped-group.js';

const ENTRY = fileURLToPath(new URL('./entry.js', import.meta.url));

/** How a runner ended; error: why it could not be started. */
export type RunnerExit = ChildExit & {
  /** Whether it had become ready; overdue: it was killed because it did not. */
  readonly start: 'ready' | 'broken off' | 'overdue';
};

/** How long a runner may take until it is ready, in tenths of a second in which this process ran; a choice. */
const READY_TENTHS = 100;

/** A runner process as the screen process sees it; `Message`: what it is sent. */
export type RunnerProcess<Message = ToRunner> = {
  readonly pid: number | undefined;
  /** Resolves when the runner can take a plan; never, if it ends before. */
  readonly ready: Promise<void>;
  /** Resolves when the runner has exited, all of its output has been read, and its group has been killed. */
  readonly exited: Promise<RunnerExit>;
  send(message: Message): void;
  /**
   * Signals the runner and every process that it started. What is stopped ends with this process too, until it is
   * continued.
   */
  signal(signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void;
  /** Stops reading events and output, and goes on: the runner waits meanwhile. */
  pause(): void;
  resume(): void;
  onEvents(take: (text: string) => void): void;
  /** Calls back once a job has written into the channel for messages. */
  onForeign(listener: () => void): void;
  onOutput(take: (stream: 'stdout' | 'stderr', text: string) => void): void;
};

/**
 * Forks a runner as the leader of its own process group, with a pipe for events and one for its guard: this
 * process's end of that pipe closes when this process ends, whatever killed it.
 * `certificates`: whether the runner may need those that NODE_EXTRA_CA_CERTS names. `entry`: the code of another
 * kind of process that is guarded in the same way.
 */
export const forkRunner = <Message extends object = ToRunner>(
  options: LaunchOptions,
  certificates: boolean,
  entry: string = ENTRY,
): RunnerProcess<Message> => {
  const {execPath, execArgv} = commandFor(options);
  const child = spawn(execPath, [...execArgv, entry], {
    detached: true,
    stdio: stdioWith({guard: true}),
    env: environmentFor(options, certificates),
  });
  const {pid} = child;
  let start: RunnerExit['start'] = 'broken off';
  let resolveReady = (): void => {};
  const ready = new Promise<void>(resolve => {
    resolveReady = resolve;
  });
  let sayForeign = (): void => {};
  const take = (message: unknown): boolean => {
    if (!isReady(message)) return false;
    start = 'ready';
    clearInterval(waiting);
    resolveReady();
    return true;
  };
  const messages = openMessages(child.stdio.at(CHANNELS.messages) as Duplex, take, {
    onForeign: () => sayForeign(),
  });
  // Where threads are limited, Node can wait for one of its own for ever.
  let tenths = 0;
  const waiting = setInterval(() => {
    tenths += 1;
    if (tenths < READY_TENTHS || pid === undefined) return;
    start = 'overdue';
    clearInterval(waiting);
    signalGroup(pid, 'SIGKILL');
  }, 100).unref();
  const exited = exitOfChild(child, CHANNELS.events, () => {
    clearInterval(waiting);
    if (pid !== undefined) signalGroup(pid, 'SIGKILL');
  }).then((exit): RunnerExit => ({...exit, start}));
  /** While the process group is stopped, its guard inside is too. */
  let endGuard = (): void => {};
  void exited.then(() => endGuard());
  const streams = [child.stdio.at(CHANNELS.events), child.stdout, child.stderr] as (
    | Readable
    | null
    | undefined
  )[];
  const read = (stream: unknown, take: (text: string) => void): void => {
    (stream as Readable).setEncoding('utf8').on('data', take);
  };
  return {
    pid,
    ready,
    exited,
    send: messages.send,
    signal(signal) {
      if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
      signalGroup(pid, signal);
      const endFormer = endGuard;
      endGuard = signal === 'SIGSTOP' ? guardStopped(pid) : () => {};
      endFormer();
    },
    pause() {
      for (const stream of streams) stream?.pause();
    },
    resume() {
      for (const stream of streams) stream?.resume();
    },
    onEvents: take => read(child.stdio.at(CHANNELS.events), take),
    onForeign(listener) {
      sayForeign = listener;
    },
    onOutput(take) {
      read(child.stdout, text => take('stdout', text));
      read(child.stderr, text => take('stderr', text));
    },
  };
};

const commandFor = ({cores}: LaunchOptions): NodeCommand => {
  const node = {execPath: process.execPath, execArgv: [...EXECUTOR_FLAGS]};
  return cores === null ? node : withAffinity(cores, node);
};
