import {fork} from 'node:child_process';
import type {Readable} from 'node:stream';
import {fileURLToPath} from 'node:url';
import {confined, type Launch} from './cpu-affinity.js';
import {EXECUTOR_FLAGS} from './executor-flags.js';
import {environmentFor, type Needs} from './launch-options.js';
import {signalGroup} from './process-group.js';
import {EVENTS_FD, type FromRunner, type ToRunner} from './protocol.js';

const ENTRY = fileURLToPath(new URL('./entry.js', import.meta.url));

/** How a runner left. */
export type RunnerExit = {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly error?: Error;
};

/** A runner process seen from the screen process. */
export type RunnerProcess = {
  readonly pid: number | undefined;
  /** Resolves when it can take a plan; never, if it dies before. */
  readonly up: Promise<void>;
  /** Resolves when it has gone, all that it said has been read, and its group has been ended. */
  readonly gone: Promise<RunnerExit>;
  tell(message: ToRunner): void;
  /** Signals the runner and all that it started. */
  signal(signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void;
  onEvents(take: (text: string) => void): void;
  onOutput(take: (stream: 'stdout' | 'stderr', text: string) => void): void;
};

/**
 * Forks a runner as the leader of its own process group, with a pipe for events and one that the
 * runner's guard listens on: our end closes when this process ends, whatever killed it.
 * `certificates`: whether it may need those that NODE_EXTRA_CA_CERTS names.
 */
export const forkRunner = (needs: Needs, certificates: boolean): RunnerProcess => {
  const {execPath, execArgv} = launchFor(needs);
  const child = fork(ENTRY, {
    execPath,
    execArgv: [...execArgv],
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc', 'pipe', 'pipe'],
    env: environmentFor(needs, certificates),
  });
  const {pid} = child;
  const up = new Promise<void>(resolve => {
    child.on('message', (message: FromRunner) => message.type === 'up' && resolve());
  });
  const gone = new Promise<RunnerExit>(resolve => {
    child.on('error', error => {
      if (pid === undefined) resolve({exitCode: null, signal: null, error});
    });
    // Executors that outlive their runner would keep its pipes open, so they go first.
    child.on('exit', () => pid !== undefined && signalGroup(pid, 'SIGKILL'));
    child.on('close', (exitCode, signal) => resolve({exitCode, signal}));
  });
  const read = (stream: unknown, take: (text: string) => void): void => {
    (stream as Readable).setEncoding('utf8').on('data', take);
  };
  return {
    pid,
    up,
    gone,
    tell(message) {
      if (child.connected) child.send(message, () => {});
    },
    signal(signal) {
      if (pid !== undefined && child.exitCode === null && child.signalCode === null) signalGroup(pid, signal);
    },
    onEvents: take => read(child.stdio.at(EVENTS_FD), take),
    onOutput(take) {
      read(child.stdout, text => take('stdout', text));
      read(child.stderr, text => take('stderr', text));
    },
  };
};

const launchFor = ({cores}: Needs): Launch => {
  const node = {execPath: process.execPath, execArgv: [...EXECUTOR_FLAGS]};
  return cores === null ? node : confined(cores, node);
};
