/** What a processor fetches at a time, bytes: on nearly all of them; some fetch two of these. */
export const LINE_BYTES = 64;

const PER_LINE = LINE_BYTES / Float64Array.BYTES_PER_ELEMENT;

/** Lines carry the numbers 0 to 255 over and over, on every place. Their count must divide evenly. */
export const CYCLE = 256;

/** An array of so many bytes, written to once: memory that nobody wrote to is not there yet. */
export const filledLines = (bytes: number): Float64Array => {
  const numbers = new Float64Array(bytes / Float64Array.BYTES_PER_ELEMENT);
  for (let place = 0; place < numbers.length; place += 1)
    numbers[place] = Math.floor(place / PER_LINE) % CYCLE;
  return numbers;
};

export const lineCount = (numbers: Float64Array): number => numbers.length / PER_LINE;

/**
 * Adds up the first number of every line from `from` to before `to`. One number is enough to fetch its
 * line, and leaves the processor nothing else to do than wait for it; four sums at once, so that an
 * addition need not wait for the one before.
 */
export const addLines = (numbers: Float64Array, from: number, to: number): number => {
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  const end = to * PER_LINE;
  let place = from * PER_LINE;
  for (; place + 3 * PER_LINE < end; place += 4 * PER_LINE) {
    s0 += numbers[place] as number;
    s1 += numbers[place + PER_LINE] as number;
    s2 += numbers[place + 2 * PER_LINE] as number;
    s3 += numbers[place + 3 * PER_LINE] as number;
  }
  for (; place < end; place += PER_LINE) s0 += numbers[place] as number;
  return s0 + s1 + s2 + s3;
};

/** What `count` lines add up to, from line `first` on, by the closed form of a cycle. */
export const sumByFormula = (first: number, count: number): number =>
  sumBelow(first + count) - sumBelow(first);

const sumBelow = (line: number): number => {
  const rest = line % CYCLE;
  return ((line - rest) / CYCLE) * triangle(CYCLE) + triangle(rest);
};

/** 0 + 1 + … + (n − 1). */
const triangle = (n: number): number => (n * (n - 1)) / 2;
