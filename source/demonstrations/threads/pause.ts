const word = new Int32Array(new SharedArrayBuffer(4));

/** Blocks the calling thread for so long, ms. */
export const blockFor = (ms: number): void => {
  if (ms > 0) Atomics.wait(word, 0, 0, ms);
};
