import type {ChildProcess} from 'node:child_process';
import type {Readable} from 'node:stream';
import {finished} from 'node:stream/promises';
import {setImmediate, setTimeout} from 'node:timers/promises';

/** How long the output of a process that has exited is read on while others hold its pipes open, ms; a choice. */
const OUTPUT_MS = 500;

/** How a process ended; error: why it could not be started. */
export type ChildExit = {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly error?: Error;
};

/**
 * Resolves when a process has exited, `onExit` has been called, and everything that it wrote has been read: from the
 * pipe `fd`, which no process that it started inherits, to the end; from its output to the end too, unless a process
 * that it started keeps that open.
 */
export const exitOfChild = async (
  child: ChildProcess,
  fd: number,
  onExit: () => void,
): Promise<ChildExit> => {
  const closed = new Promise<false>(resolve => child.on('close', () => resolve(false)));
  const exit = await new Promise<ChildExit>(resolve => {
    child.on('error', error => child.pid === undefined && resolve({exitCode: null, signal: null, error}));
    child.on('exit', (exitCode, signal) => resolve({exitCode, signal}));
  });
  if (exit.error !== undefined) return exit;
  onExit();
  const waiting = new AbortController();
  const overdue = setTimeout(OUTPUT_MS, true, {signal: waiting.signal}).catch(() => false);
  const isHeldOpen = await Promise.race([overdue, closed]);
  waiting.abort();
  await finished(child.stdio[fd] as Readable).catch(() => {});
  if (isHeldOpen) {
    // What is in the pipes by now is read before they close.
    await setImmediate();
    child.stdout?.destroy();
    child.stderr?.destroy();
  }
  return exit;
};
