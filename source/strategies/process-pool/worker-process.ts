import {type ChildProcess, fork} from 'node:child_process';
import type {Readable} from 'node:stream';
import {fileURLToPath} from 'node:url';
import {CHANNELS, stdioWith} from '../channels.js';
import {exitOfChild} from '../child-exit.js';
import type {Coordinator} from '../coordinator.js';
import {HEAP_LIMIT_MB} from '../executor-loss.js';
import {watchHeap} from '../heap-exhausted.js';
import {withoutLastWords} from '../last-words.js';
import {readPaced} from '../pace.js';
import {isWorkerOffer, type WorkerMessage} from './messages.js';

const ENTRY = fileURLToPath(new URL('./worker-entry.js', import.meta.url));

export type Exit = {readonly exitCode: number | null; readonly signal: NodeJS.Signals | null};

/** `outOfMemory`: whether its last words were that its heap is exhausted. */
export type Loss = Exit & {readonly outOfMemory: boolean};

/** One process of the pool, as the coordinator sees it. */
export type WorkerProcess = {
  readonly number: number;
  send(message: WorkerMessage): void;
  kill(): void;
  /** Resolves when the process has exited and all of its events have been read; see exitOfChild. */
  readonly exited: Promise<Loss>;
};

/** Forks process `number`. It belongs to the runner's process group, so a signal to the group reaches it too. */
export const forkWorker = (coordinator: Coordinator, number: number): WorkerProcess => {
  const child = fork(ENTRY, {
    stdio: stdioWith({guard: false}),
    execArgv: [...process.execArgv, `--max-old-space-size=${HEAP_LIMIT_MB}`],
  });
  if (child.pid !== undefined) coordinator.report({type: 'process-started', process: number, pid: child.pid});
  const read = (stream: unknown, take: (text: string) => void): void =>
    readPaced(stream as Readable, take, coordinator.outflow);
  read(child.stdio.at(CHANNELS.events), coordinator.openInput());
  const heap = watchHeap();
  const print = (stream: 'stdout' | 'stderr') => (text: string) =>
    coordinator.report({type: 'output', process: number, thread: 1, stream, text});
  const errors = withoutLastWords(print('stderr'));
  read(child.stdout, print('stdout'));
  read(child.stderr, text => {
    heap.take(text);
    errors.take(text);
  });
  const send = (message: WorkerMessage): void => {
    // A process that has just exited gets no message; its exit is reported soon.
    if (child.connected) child.send(message, () => {});
  };
  child.on('message', message => {
    if (!isWorkerOffer(message)) return;
    const bytes = coordinator.agree(Buffer.from(message.kitchensOffer, 'base64'));
    send({type: 'agreed', bytes: Buffer.from(bytes).toString('base64')});
  });
  const {plan, origin} = coordinator;
  send({type: 'open', options: {plan, origin: `${origin}`, process: number}});
  return {
    number,
    send,
    kill: () => void child.kill('SIGKILL'),
    exited: exitOf(coordinator, number, child, errors.end).then(exit => ({
      ...exit,
      outOfMemory: heap.exhausted,
    })),
  };
};

const exitOf = async (
  coordinator: Coordinator,
  number: number,
  child: ChildProcess,
  onRead: () => void,
): Promise<Exit> => {
  const {exitCode, signal} = await exitOfChild(child, CHANNELS.events, coordinator.leftRunning.endOrphans);
  onRead();
  coordinator.report({type: 'process-exited', process: number, exitCode, signal});
  return {exitCode, signal};
};
