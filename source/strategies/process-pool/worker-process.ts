import {type ChildProcess, fork} from 'node:child_process';
import type {Readable} from 'node:stream';
import {fileURLToPath} from 'node:url';
import type {Plan} from '../../model/event/plan.js';
import {printableBlock} from '../../model/printable/printable.js';
import type {Switchboard} from '../coordinator.js';
import {HEAP_LIMIT_MB} from '../executor-loss.js';
import type {ForkedMessage} from './worker-entry.js';

const ENTRY = fileURLToPath(new URL('./worker-entry.js', import.meta.url));

/** What a pooled process is given first; JSON, so the run's zero travels as digits. */
export type ForkedOrders = {readonly plan: Plan; readonly origin: string; readonly process: number};

export type Exit = {readonly exitCode: number | null; readonly signal: NodeJS.Signals | null};

/** One pooled process, as the switchboard sees it. */
export type Child = {
  readonly number: number;
  tell(message: ForkedMessage): void;
  kill(): void;
  /** Resolves when it has exited and all that it said has been heard. */
  readonly exited: Promise<Exit>;
};

/** Forks process `number`, in the runner's own group, so that whoever ends the group ends it too. */
export const openChild = (board: Switchboard, number: number): Child => {
  const child = fork(ENTRY, {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc', 'pipe'],
    execArgv: [...process.execArgv, `--max-old-space-size=${HEAP_LIMIT_MB}`],
  });
  if (child.pid !== undefined) board.report({type: 'process-started', process: number, pid: child.pid});
  textOf(child.stdio[4], board.inlet());
  for (const stream of ['stdout', 'stderr'] as const) {
    textOf(child[stream], text =>
      board.report({
        type: 'output',
        process: number,
        thread: 1,
        stream,
        text: printableBlock(text.trimEnd()),
      }),
    );
  }
  const tell = (message: ForkedMessage): void => {
    // A process that has just died cannot be told anything; its exit is on its way.
    if (child.connected) child.send(message, () => {});
  };
  tell({type: 'open', orders: {plan: board.plan, origin: `${board.origin}`, process: number}});
  return {number, tell, kill: () => void child.kill('SIGKILL'), exited: exitOf(board, number, child)};
};

const textOf = (stream: unknown, take: (text: string) => void): void => {
  (stream as Readable).setEncoding('utf8').on('data', take);
};

const exitOf = async (board: Switchboard, number: number, child: ChildProcess): Promise<Exit> => {
  const exit = await new Promise<Exit>(resolve => {
    child.on('error', () => child.pid === undefined && resolve({exitCode: null, signal: null}));
    child.on('close', (exitCode, signal) => resolve({exitCode, signal}));
  });
  board.report({type: 'process-exited', process: number, ...exit});
  return exit;
};
