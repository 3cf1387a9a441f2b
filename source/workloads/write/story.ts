import {crc32} from 'node:zlib';
import type {Result} from '../../model/event/event.js';
import type {Task} from '../contract.js';
import {digitsOf} from '../digits.js';
import {BLOCK_BYTES, blocksOf, placesOf} from './blocks.js';
import type {Disk} from './disk.js';
import {contentChanged} from './faults.js';

/** A job in deeds of the disk: it hands each out, and goes on when it is told to what that came. */
export type Story<Deed, Value = Result> = Generator<Deed, Value, number>;

/** Writes a file block by block, each kept by the disk before the next, reads it back and compares. */
export function* story<Deed>(disk: Disk<Deed>, file: number, size: number, task: Task): Story<Deed> {
  task.phase('writing');
  const written = yield* writing(disk, file, size, task);
  task.phase(disk.reading);
  const read = yield* reading(disk, file, size);
  if (read !== written) throw contentChanged();
  return {value: {bytes: size, crc32: digitsOf(read)}};
}

/** Gives the checksum of what the file should hold. */
function* writing<Deed>(disk: Disk<Deed>, file: number, size: number, task: Task): Story<Deed, number> {
  let checksum = 0;
  for (const {at, bytes} of blocksOf(task.job, size)) {
    for (let from = 0; from < bytes.length; ) from += yield disk.write(file, bytes, from, at + from);
    yield disk.keep(file);
    checksum = crc32(bytes, checksum);
    task.progress((at + bytes.length) / size);
  }
  return checksum;
}

/** Gives the checksum of what it does hold. */
function* reading<Deed>(disk: Disk<Deed>, file: number, size: number): Story<Deed, number> {
  const block = Buffer.alloc(BLOCK_BYTES);
  let checksum = 0;
  for (const {at, length} of placesOf(size)) {
    const come = yield disk.read(file, block.subarray(0, length), at);
    checksum = crc32(block.subarray(0, come), checksum);
  }
  return checksum;
}
