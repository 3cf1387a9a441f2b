import {closeSync, fstatSync, ftruncateSync, writeFileSync} from 'node:fs';
import {Socket} from 'node:net';
import type {Writable} from 'node:stream';
import {firstSignal} from '../shared/signals.js';
import {whenStalled} from '../shared/slow-readers.js';

/** Where a recording goes: a file, written at once, or a pipe, whose reader may be slow. */
export type RecordSink = {
  /** The pipe, where it is one: what waits there for its reader. */
  readonly pipe: Writable | null;
  /** @throws Error when a file cannot be written; of a pipe `onBroken` tells. */
  write(text: string): void;
  /** Resolves when all was written; or not all of it, when it broke, or its reader stalls and a signal came. */
  written(): Promise<void>;
  close(): void;
};

/** A sink for an open descriptor, which it closes. `onBroken`: a pipe cannot be written any more. */
export const openRecordSink = (descriptor: number, onBroken: (error: unknown) => void): RecordSink =>
  fstatSync(descriptor).isFIFO() ? pipeSink(descriptor, onBroken) : fileSink(descriptor);

const fileSink = (descriptor: number): RecordSink => {
  let used = false;
  return {
    pipe: null,
    write(text) {
      if (!used && fstatSync(descriptor).isFile()) ftruncateSync(descriptor);
      used = true;
      writeFileSync(descriptor, text);
    },
    written: async () => {},
    close: () => closeSync(descriptor),
  };
};

/** Written without waiting: a pipe that is full would hold this process, its handlers of signals included. */
const pipeSink = (descriptor: number, onBroken: (error: unknown) => void): RecordSink => {
  const pipe = new Socket({fd: descriptor, readable: false, writable: true});
  pipe.on('error', onBroken);
  return {
    pipe,
    write: text => void pipe.write(text),
    written: () =>
      Promise.race([
        new Promise<void>(resolve => void pipe.end(() => resolve())),
        whenStalled([pipe], () => firstSignal() !== null),
      ]),
    close: () => void pipe.destroy(),
  };
};
