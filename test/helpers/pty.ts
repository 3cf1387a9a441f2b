import type {Socket} from 'node:net';
import type {TestContext} from 'node:test';
import {spawn} from '@lydell/node-pty';
import xterm, {type IBuffer} from '@xterm/headless';
import {widen} from './ambiguous.js';

export type PtyOptions = {
  readonly file?: string;
  readonly args: readonly string[];
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Columns that the terminal gives to glyphs of ambiguous East Asian width. */
  readonly ambiguous?: 1 | 2;
  /** The working folder; absent: that of the tests. */
  readonly folder?: string;
};

export type Exit = {readonly code: number; readonly signal: number};

/** A program in a real pseudo-terminal, seen through a terminal emulator. */
export type Pty = {
  readonly pid: number;
  /** The lines of the screen as a person sees them, without what trails. */
  screen(): string[];
  /** The emulator's cells, with their colours. */
  buffer(): IBuffer;
  /** All that the program wrote. */
  raw(): string;
  /** True while the emulator shows the alternate screen. */
  onAlternateScreen(): boolean;
  cursorHidden(): boolean;
  /**
   * Waits until the screen, as one text, matches or satisfies; a frame half written is not looked at.
   * @throws Error with the screen as it was when the time was up.
   */
  waitFor(wanted: RegExp | ((screen: string) => boolean), timeoutMs?: number): Promise<string>;
  /** Types keys; resolves with the time until a frame with these bytes has arrived, ms: no emulator is asked. */
  timeToFrame(keys: string, wanted: string): Promise<number>;
  type(keys: string): void;
  resize(columns: number, rows: number): void;
  readonly exit: Promise<Exit>;
  kill(signal?: NodeJS.Signals): void;
  /** Closes the terminal, as closing its window does: the kernel hangs up on what runs there. */
  hangUp(): void;
};

/** The longest that any of the tests has to wait for something that does come, ms. */
const TIMEOUT_MS = 45_000;

/** The marks around a synchronized update. */
const START_OF_FRAME = '\x1b[?2026h';
const END_OF_FRAME = '\x1b[?2026l';

/** Starts a program that ends with the test at the latest. */
export const ptyOf = (t: TestContext, options: PtyOptions): Pty => {
  const pty = openPty(options);
  t.after(async () => {
    pty.kill('SIGKILL');
    await pty.exit;
  });
  return pty;
};

/** Starts a program; its environment is made from scratch, as the one of a test run may say CI. */
export const openPty = ({
  file = process.execPath,
  args,
  columns = 80,
  rows = 24,
  env = {},
  ambiguous = 1,
  folder = process.cwd(),
}: PtyOptions): Pty => {
  const emulator = new xterm.Terminal({cols: columns, rows, allowProposedApi: true, scrollback: 5000});
  if (ambiguous === 2) widen(emulator);
  const child = spawn(file, [...args], {
    cols: columns,
    rows,
    cwd: folder,
    env: {...environment(), ...env},
    encoding: 'utf8',
  });
  const watchers = new Set<() => void>();
  const readers = new Set<(data: string) => void>();
  let raw = '';
  let shown = '';
  let size = {columns, rows};

  child.onData(data => {
    raw += data;
    for (const read of readers) read(data);
    emulator.write(data, () => {
      shown += data;
      for (const look of watchers) look();
    });
  });
  // Between these marks a terminal that knows synchronized output shows nothing.
  const midFrame = (): boolean => shown.lastIndexOf(START_OF_FRAME) > shown.lastIndexOf(END_OF_FRAME);
  const exit = new Promise<Exit>(resolve => {
    child.onExit(({exitCode, signal = 0}) => emulator.write('', () => resolve({code: exitCode, signal})));
  });
  // What a terminal answers (its name, the cursor's place) goes back as if it had been typed.
  emulator.onData(answer => child.write(answer));

  const screen = (): string[] => {
    const {active} = emulator.buffer;
    return Array.from(
      {length: size.rows},
      (_, y) => active.getLine(active.baseY + y)?.translateToString(true) ?? '',
    );
  };
  const waitFor = (wanted: RegExp | ((screen: string) => boolean), timeoutMs = TIMEOUT_MS): Promise<string> =>
    new Promise((resolve, reject) => {
      const matches = typeof wanted === 'function' ? wanted : (text: string) => wanted.test(text);
      const end = (): void => {
        watchers.delete(look);
        clearTimeout(timer);
      };
      const look = (): void => {
        const text = screen().join('\n');
        if (midFrame() || !matches(text)) return;
        end();
        resolve(text);
      };
      const timer = setTimeout(() => {
        end();
        reject(new Error(`${wanted} never came to the screen:\n${screen().join('\n')}`));
      }, timeoutMs);
      watchers.add(look);
      look();
    });

  return {
    pid: child.pid,
    screen,
    buffer: () => emulator.buffer.active,
    raw: () => raw,
    onAlternateScreen: () => emulator.buffer.active.type === 'alternate',
    cursorHidden: () => raw.lastIndexOf('\x1b[?25l') > raw.lastIndexOf('\x1b[?25h'),
    waitFor,
    timeToFrame: (keys, wanted) =>
      new Promise(resolve => {
        let arrived = '';
        const read = (data: string): void => {
          arrived += data;
          const at = arrived.indexOf(wanted);
          if (at < 0 || arrived.indexOf(END_OF_FRAME, at) < 0) return;
          readers.delete(read);
          resolve(performance.now() - began);
        };
        readers.add(read);
        const began = performance.now();
        child.write(keys);
      }),
    type: keys => child.write(keys),
    resize(nextColumns, nextRows) {
      size = {columns: nextColumns, rows: nextRows};
      emulator.resize(nextColumns, nextRows);
      child.resize(nextColumns, nextRows);
    },
    exit,
    kill: signal => child.kill(signal),
    // Its own way to destroy the terminal signals the program as well.
    hangUp: () => (child as unknown as {_socket: Socket})._socket.destroy(),
  };
};

const environment = (): Record<string, string> => ({
  PATH: process.env.PATH ?? '/usr/bin:/bin',
  HOME: process.env.HOME ?? '/',
  TERM: 'xterm-256color',
  COLORTERM: 'truecolor',
  LANG: 'C.UTF-8',
  // The folders that the runner of the tests has made for what is remembered.
  ...(process.env.XDG_CONFIG_HOME !== undefined && {XDG_CONFIG_HOME: process.env.XDG_CONFIG_HOME}),
  ...(process.env.XDG_CACHE_HOME !== undefined && {XDG_CACHE_HOME: process.env.XDG_CACHE_HOME}),
});
