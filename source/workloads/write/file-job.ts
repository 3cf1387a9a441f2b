import {crc32} from 'node:zlib';
import type {Result} from '../../model/event/event.js';
import type {Task} from '../contract.js';
import {hex32} from '../hex.js';
import {BLOCK_BYTES, blocksOf, placesOf} from './blocks.js';
import type {Disk} from './disk.js';
import {contentChanged} from './disk-errors.js';

/** A job as a generator: yields each disk operation and is resumed with the number of bytes that it moved. */
export type DiskOperations<Operation, Value = Result> = Generator<Operation, Value, number>;

/** Writes a file block by block, each kept by the disk before the next, reads it back and compares. */
export function* fileJob<Operation>(
  disk: Disk<Operation>,
  file: number,
  size: number,
  task: Task,
): DiskOperations<Operation> {
  task.phase('writing');
  const written = yield* writeBlocks(disk, file, size, task);
  task.phase(disk.readPhase);
  const read = yield* readBlocks(disk, file, size);
  if (read !== written) throw contentChanged();
  return {value: {bytes: size, crc32: hex32(read)}};
}

/** Returns the checksum of the bytes written. */
function* writeBlocks<Operation>(
  disk: Disk<Operation>,
  file: number,
  size: number,
  task: Task,
): DiskOperations<Operation, number> {
  let checksum = 0;
  for (const {at, bytes} of blocksOf(task.job, size)) {
    for (let from = 0; from < bytes.length; ) from += yield disk.write(file, bytes, from, at + from);
    yield disk.sync(file);
    checksum = crc32(bytes, checksum);
    task.progress((at + bytes.length) / size);
  }
  return checksum;
}

/** Returns the checksum of the bytes read back. */
function* readBlocks<Operation>(
  disk: Disk<Operation>,
  file: number,
  size: number,
): DiskOperations<Operation, number> {
  const block = Buffer.alloc(BLOCK_BYTES);
  let checksum = 0;
  for (const {at, length} of placesOf(size)) {
    const bytesRead = yield disk.read(file, block.subarray(0, length), at);
    checksum = crc32(block.subarray(0, bytesRead), checksum);
  }
  return checksum;
}
