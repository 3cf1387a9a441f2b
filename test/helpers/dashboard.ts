import type {TestContext} from 'node:test';
import {fileURLToPath} from 'node:url';
import {type Pty, type PtyOptions, ptyOf} from './pty.js';

/** The built program. */
export const cli = fileURLToPath(new URL('../../source/cli.js', import.meta.url));

/** Options that make runs short, and the same on every machine. */
export const QUICK = ['--no-config', '--lang', 'en', '--latency', '60'];

/** Shortcuts to what the screen says of a run. */
export const READY = /READY/;
export const DONE = /DONE/;
export const LIVE = /LIVE/;

/** Opens the dashboard and waits for its first frame. */
export const openDashboard = async (
  t: TestContext,
  args: readonly string[] = QUICK,
  options: Omit<PtyOptions, 'args'> = {},
): Promise<Pty> => {
  const pty = ptyOf(t, {args: [cli, ...args], columns: 100, rows: 30, ...options});
  await pty.waitFor(READY);
  return pty;
};

/** What help shows at every size: how it begins about the first page, or its first title. */
const HELP = /^ (Keys$|Where every|지금 요리)/m;

/** Waits until the program has answered all keys so far: help comes and goes. */
export const settled = async (pty: Pty): Promise<void> => {
  pty.type('?');
  await pty.waitFor(HELP);
  pty.type('?');
  await pty.waitFor(text => !HELP.test(text));
};

/** Presses the key of a strategy and waits until its run has ended. */
export const runToEnd = async (pty: Pty, key: string): Promise<string> => {
  pty.type(key);
  await pty.waitFor(text => !DONE.test(text));
  return pty.waitFor(DONE);
};
