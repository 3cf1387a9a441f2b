import type {LaneState, Span} from './span.js';

/** What one character of a timeline shows; null where nothing has happened (yet). */
export type Cell = {readonly state: LaneState; readonly job: number | null} | null;

/** The time that the characters of a timeline show, µs since the run began. */
export type Axis = {readonly from: number; readonly to: number; readonly columns: number};

/** States that alternate while a thread computes, in intervals shorter than a character. */
const ALTERNATING: ReadonlySet<LaneState> = new Set([
  'running',
  'ready',
  'suspended',
  'locked',
  'unexplained',
]);

/**
 * A lane as characters: each shows the state that fills most of its time, and the job with most of that state.
 * A span without length is shown wherever it falls. For alternating states, the part that a character does not
 * show is carried to the next ones (error diffusion): a thread that had a core for a quarter of the time shows
 * this in a quarter of its characters. A state is shown only where it occurred.
 */
export const cellsOf = (spans: readonly Span[], {from, to, columns}: Axis): readonly Cell[] => {
  const width = (to - from) / columns;
  const errors = new Map<LaneState, number>();
  let first = 0;
  return Array.from({length: columns}, (_, column) => {
    const begin = from + column * width;
    const end = from + (column + 1) * width;
    while (first < spans.length && (spans[first]?.to ?? 0) <= begin) first++;
    const found = sharesWithin(spans, first, begin, end);
    return 'state' in found ? found : chosenCell(found, errors);
  });
};

/** A state's time within a character, and the job with the longest span of that state. */
type Share = {time: number; longest: number; job: number | null};

type Shares = ReadonlyMap<LaneState, Share>;

/** The states between two moments, or the span without length that falls between them. */
const sharesWithin = (
  spans: readonly Span[],
  first: number,
  begin: number,
  end: number,
): Shares | NonNullable<Cell> => {
  const shares = new Map<LaneState, Share>();
  for (let i = first; i < spans.length; i++) {
    const span = spans[i];
    if (!span) break;
    // At the border of two characters, a span without length belongs to the left one, where its job ended.
    if (span.from === span.to && span.to <= end) return {state: span.state, job: span.job};
    if (span.from >= end) break;
    const time = Math.min(span.to, end) - Math.max(span.from, begin);
    if (time <= 0) continue;
    const share = shares.get(span.state) ?? {time: 0, longest: 0, job: null};
    share.time += time;
    if (time > share.longest) Object.assign(share, {longest: time, job: span.job});
    shares.set(span.state, share);
  }
  return shares;
};

/** The largest share; alternating states count as one until it is known that they are the largest together. */
const chosenCell = (shares: Shares, errors: Map<LaneState, number>): Cell => {
  const alternating = [...shares].filter(([state]) => ALTERNATING.has(state));
  const whole = alternating.reduce((sum, [, {time}]) => sum + time, 0);
  let [best, most] = [null as LaneState | null, 0];
  for (const [state, {time}] of shares) {
    if (!ALTERNATING.has(state) && time > most) [best, most] = [state, time];
  }
  if (alternating.length > 0 && whole >= most) best = diffused(alternating, whole, errors);
  return best && {state: best, job: shares.get(best)?.job ?? null};
};

/** The state with the largest accumulated error, whose error falls by the one character that it gets. */
const diffused = (
  shares: readonly (readonly [LaneState, Share])[],
  whole: number,
  errors: Map<LaneState, number>,
): LaneState | null => {
  const [first, second] = shares;
  if (!second) return first?.[0] ?? null;
  if (errors.size === 0) initialiseErrors(shares, whole, errors);
  let chosen = first?.[0] ?? null;
  for (const [state, {time}] of shares) errors.set(state, (errors.get(state) ?? 0) + time / whole);
  for (const [state] of shares) {
    if (chosen === null || (errors.get(state) ?? 0) > (errors.get(chosen) ?? 0)) chosen = state;
  }
  if (chosen !== null) errors.set(chosen, (errors.get(chosen) ?? 0) - 1);
  return chosen;
};

/**
 * Staggers lanes that share cores, so that they do not all show running in the same column: they hold
 * different jobs at first, so the initial error follows from the job's number.
 */
const initialiseErrors = (
  shares: readonly (readonly [LaneState, Share])[],
  whole: number,
  errors: Map<LaneState, number>,
): void => {
  const running = shares.find(([state]) => state === 'running')?.[1];
  if (!running) return;
  const offset = (((running.job ?? 1) - 1) * (running.time / whole)) % 1;
  const ahead = offset < 0.5 ? offset : offset - 1;
  for (const [state, {time}] of shares) errors.set(state, (-ahead * time) / (whole - running.time));
  errors.set('running', ahead);
};

/** Neighbouring characters that belong to one job. */
export type Segment = {readonly job: number; readonly from: number; readonly length: number};

/** The segments of a lane's jobs, where their numbers are printed. */
export const segmentsOf = (cells: readonly Cell[]): readonly Segment[] => {
  const segments: Segment[] = [];
  let from = 0;
  for (let i = 1; i <= cells.length; i++) {
    const job = cells[from]?.job ?? null;
    if (i < cells.length && (cells[i]?.job ?? null) === job) continue;
    if (job !== null) segments.push({job, from, length: i - from});
    from = i;
  }
  return segments;
};

/**
 * Characters that show a digit of a job's number, by their place. A number stands where its job begins, so that
 * it also marks the border.
 */
export const digitsIn = (cells: readonly Cell[]): ReadonlyMap<number, string> => {
  const digits = new Map<number, string>();
  for (const {job, from, length} of segmentsOf(cells)) {
    const number = [...String(job)];
    if (length <= number.length) continue;
    // The mark of a failure is never covered.
    if (number.some((_, i) => cells[from + i]?.state === 'failed')) continue;
    for (const [i, digit] of number.entries()) digits.set(from + i, digit);
  }
  return digits;
};
