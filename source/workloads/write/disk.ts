import {fsync, fsyncSync, read, readSync, write, writeSync} from 'node:fs';
import {promisify} from 'node:util';
import type {Phase} from '../../model/event/event.js';

/** Disk operations. Each results in a number of bytes, at once or as a promise. */
export type Disk<Operation> = {
  /** Writes `bytes` from index `from` on to place `at` of the file: as many as the system takes. */
  write(file: number, bytes: Buffer, from: number, at: number): Operation;
  read(file: number, bytes: Buffer, at: number): Operation;
  /** Waits until the disk has kept what was written: fsync(2). */
  sync(file: number): Operation;
  /** The phase of a job that reads back: the system still has the whole file in memory. */
  readonly readPhase: Phase;
};

/** The kernel blocks the calling thread until an operation is complete. */
export const blocking: Disk<number> = {
  write: (file, bytes, from, at) => writeSync(file, bytes, from, bytes.length - from, at),
  read: (file, bytes, at) => readSync(file, bytes, 0, bytes.length, at),
  sync(file) {
    fsyncSync(file);
    return 0;
  },
  readPhase: 'computing',
};

const [writeAsync, readAsync, syncAsync] = [promisify(write), promisify(read), promisify(fsync)];

/** One of libuv's helper threads waits; the calling thread is free meanwhile. */
export const asynchronous: Disk<Promise<number>> = {
  write: async (file, bytes, from, at) =>
    (await writeAsync(file, bytes, from, bytes.length - from, at)).bytesWritten,
  read: async (file, bytes, at) => (await readAsync(file, bytes, 0, bytes.length, at)).bytesRead,
  async sync(file) {
    await syncAsync(file);
    return 0;
  },
  readPhase: 'helped',
};
