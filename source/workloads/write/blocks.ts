/** Bytes that are written, and kept by the disk, at a time. */
export const BLOCK_BYTES = 16_384;

/** A piece of a file: its place, and its bytes, which are overwritten when the next block is requested. */
export type Block = {readonly at: number; readonly bytes: Buffer};

/** Place and length of each block of a file of `size` bytes. */
export function* placesOf(size: number): Generator<{at: number; length: number}> {
  for (let at = 0; at < size; at += BLOCK_BYTES) yield {at, length: Math.min(BLOCK_BYTES, size - at)};
}

/**
 * The content that job `job` writes: bytes that no file system can compress. Each block begins with the
 * job's number and its own index, so that no two are alike.
 */
export function* blocksOf(job: number, size: number): Generator<Block> {
  const block = Buffer.from(NOISE);
  for (const {at, length} of placesOf(size)) {
    block.writeUInt32LE(job, 0);
    block.writeUInt32LE(at / BLOCK_BYTES, 4);
    yield {at, bytes: block.subarray(0, length)};
  }
}

/** Marsaglia's xorshift with the shifts 13, 17, 5 (Xorshift RNGs, 2003), from a fixed seed. */
const noise = (words: number): Uint8Array => {
  const all = new Uint32Array(words);
  let word = 2_463_534_242;
  for (let i = 0; i < words; i += 1) {
    word ^= word << 13;
    word ^= word >>> 17;
    word ^= word << 5;
    all[i] = word;
  }
  return new Uint8Array(all.buffer);
};

const NOISE = noise(BLOCK_BYTES / 4);
