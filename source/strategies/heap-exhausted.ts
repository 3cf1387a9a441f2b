/** What V8 prints before it gives up for want of memory; also a failed assertion of native code ends by SIGABRT. */
const OUT_OF_MEMORY = /^(FATAL ERROR: .*\bheap out of memory|.*Fatal process out of memory)/m;

/** Longest beginning of it that is kept for the next chunk, in characters; a choice. */
const LONGEST_LINE = 300;

/** Finds in the error output of a process, chunk by chunk, whether its heap was exhausted. */
export const watchHeap = (): {take(text: string): void; readonly exhausted: boolean} => {
  let line = '';
  let exhausted = false;
  return {
    take(text) {
      if (exhausted) return;
      const seen = line + text;
      exhausted = OUT_OF_MEMORY.test(seen);
      line = seen.slice(seen.lastIndexOf('\n') + 1).slice(-LONGEST_LINE);
    },
    get exhausted() {
      return exhausted;
    },
  };
};
