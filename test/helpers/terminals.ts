import {PassThrough, Writable} from 'node:stream';
import xterm from '@xterm/headless';
import type {Terminal} from '../../source/view/terminal/terminal.js';
import type {Size} from '../../source/view/view.js';

/** A standard input that stands for a terminal; `type` is what a person does. */
export type FakeInput = {readonly stdin: NodeJS.ReadStream; type(bytes: string | Buffer): void};

/** Opens an input that takes raw mode, as Ink's `useInput` wants it. */
export const openInput = (): FakeInput => {
  const stream = new PassThrough();
  const stdin = Object.assign(stream, {
    isTTY: true,
    setRawMode: () => stdin,
    ref: () => stdin,
    unref: () => stdin,
  }) as unknown as NodeJS.ReadStream;
  return {stdin, type: bytes => stream.write(bytes)};
};

/** A standard output that stands for a terminal of a size and forgets what is written. */
export const openOutput = (size: Size): NodeJS.WriteStream => {
  const stream = new Writable({
    write(_chunk, _encoding, done) {
      done();
    },
  });
  return Object.assign(stream, {isTTY: true, ...size}) as unknown as NodeJS.WriteStream;
};

/** An entered terminal with an emulator behind it. */
export type EmulatedTerminal = {
  readonly terminal: Terminal;
  readonly emulator: xterm.Terminal;
  resize(size: Size): void;
  /** What it shows, row by row, without trailing blanks, once all that was written has arrived. */
  lines(): Promise<readonly string[]>;
};

export const openEmulator = (start: Size): EmulatedTerminal => {
  const emulator = new xterm.Terminal({cols: start.columns, rows: start.rows, allowProposedApi: true});
  let size = start;
  let bytes = 0;
  return {
    emulator,
    terminal: {
      size: () => ({...size}),
      enter() {},
      leave() {},
      write(text) {
        bytes += Buffer.byteLength(text);
        emulator.write(text);
      },
      written: () => bytes,
    },
    resize(next) {
      size = next;
      emulator.resize(next.columns, next.rows);
    },
    async lines() {
      await new Promise<void>(resolve => emulator.write('', resolve));
      const {active} = emulator.buffer;
      return Array.from({length: size.rows}, (_, y) =>
        (active.getLine(active.baseY + y)?.translateToString() ?? '').trimEnd(),
      );
    },
  };
};
