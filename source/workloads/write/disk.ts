import {fsync, fsyncSync, read, readSync, write, writeSync} from 'node:fs';
import {promisify} from 'node:util';
import type {Phase} from '../../model/event/event.js';

/** How a thread deals with the disk. A deed comes to a number of bytes, at once or as a promise. */
export type Disk<Deed> = {
  /** Writes bytes from index `from` on to place `at`: as many as the disk takes. */
  write(file: number, bytes: Buffer, from: number, at: number): Deed;
  read(file: number, bytes: Buffer, at: number): Deed;
  /** Until the disk has what was written: fsync(2). */
  keep(file: number): Deed;
  /** What reading back is, as the machine still has it all in memory. */
  readonly reading: Phase;
};

/** The kernel holds the calling thread until it is done. */
export const blocking: Disk<number> = {
  write: (file, bytes, from, at) => writeSync(file, bytes, from, bytes.length - from, at),
  read: (file, bytes, at) => readSync(file, bytes, 0, bytes.length, at),
  keep(file) {
    fsyncSync(file);
    return 0;
  },
  reading: 'computing',
};

const [writes, reads, keeps] = [promisify(write), promisify(read), promisify(fsync)];

/** One of libuv's helper threads waits; the calling thread is free meanwhile. */
export const asynchronous: Disk<Promise<number>> = {
  write: async (file, bytes, from, at) =>
    (await writes(file, bytes, from, bytes.length - from, at)).bytesWritten,
  read: async (file, bytes, at) => (await reads(file, bytes, 0, bytes.length, at)).bytesRead,
  async keep(file) {
    await keeps(file);
    return 0;
  },
  reading: 'helped',
};
