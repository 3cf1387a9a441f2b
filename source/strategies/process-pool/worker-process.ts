import {type ChildProcess, spawn} from 'node:child_process';
import type {Duplex, Readable} from 'node:stream';
import {fileURLToPath} from 'node:url';
import {CHANNELS, stdioWith} from '../channels.js';
import {exitOfChild} from '../child-exit.js';
import type {Coordinator} from '../coordinator.js';
import {HEAP_LIMIT_MB} from '../executor-loss.js';
import {watchHeap} from '../heap-exhausted.js';
import {withoutLastWords} from '../last-words.js';
import {openMessages} from '../message-channel.js';
import {readPaced} from '../pace.js';
import {isWorkerOffer, type WorkerMessage} from './messages.js';

const ENTRY = fileURLToPath(new URL('./worker-entry.js', import.meta.url));

export type Exit = {readonly exitCode: number | null; readonly signal: NodeJS.Signals | null};

/**
 * `outOfMemory`: whether its last words were that its heap is exhausted. `channelWritten`: whether a job wrote into a
 * channel of ours.
 */
export type Loss = Exit & {readonly outOfMemory: boolean; readonly channelWritten: boolean};

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
  const child = spawn(
    process.execPath,
    [...process.execArgv, `--max-old-space-size=${HEAP_LIMIT_MB}`, ENTRY],
    {stdio: stdioWith({guard: false})},
  );
  if (child.pid !== undefined) coordinator.report({type: 'process-started', process: number, pid: child.pid});
  const read = (stream: unknown, take: (text: string) => void): void =>
    readPaced(stream as Readable, take, coordinator.outflow);
  let channelWritten = false;
  const onForeign = (): void => {
    channelWritten = true;
    coordinator.reportForeign();
  };
  const onForged = (): void => {
    channelWritten = true;
    child.kill('SIGKILL');
  };
  read(
    child.stdio.at(CHANNELS.events),
    coordinator.openInput({from: {process: number, thread: 1}, onForeign, onForged}),
  );
  const heap = watchHeap();
  const print = (stream: 'stdout' | 'stderr') => (text: string) =>
    coordinator.report({type: 'output', process: number, thread: 1, stream, text});
  const errors = withoutLastWords(print('stderr'));
  read(child.stdout, print('stdout'));
  read(child.stderr, text => {
    heap.take(text);
    errors.take(text);
  });
  const messages = openMessages(
    child.stdio.at(CHANNELS.messages) as Duplex,
    message => {
      if (!isWorkerOffer(message)) return false;
      const bytes = coordinator.agree(Buffer.from(message.kitchensOffer, 'base64'));
      send({type: 'agreed', bytes: Buffer.from(bytes).toString('base64')});
      return true;
    },
    {onForeign},
  );
  const send = (message: WorkerMessage): void => messages.send(message);
  const {plan, origin} = coordinator;
  send({type: 'open', options: {plan, origin: `${origin}`, process: number}});
  return {
    number,
    send,
    kill: () => void child.kill('SIGKILL'),
    exited: exitOf(coordinator, number, child, errors.end).then(exit => ({
      ...exit,
      outOfMemory: heap.exhausted,
      channelWritten,
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
