import type {LaneState, Span} from './span.js';

/** What one character of a timeline shows; null where nothing has happened (yet). */
export type Cell = {readonly state: LaneState; readonly job: number | null} | null;

/** The stretch of time that a timeline's characters share, µs since the run began. */
export type Axis = {readonly from: number; readonly to: number; readonly columns: number};

/** What a computing thread's time is divided into: in turns too short for a character each. */
const TURNS: ReadonlySet<LaneState> = new Set(['running', 'ready', 'suspended', 'locked', 'unexplained']);

/**
 * A lane as characters: each one shows what filled the largest part of its stretch, and the job that had
 * most of it. A moment (a span of no length) is shown wherever it falls. Where a job computes, a state
 * that loses a character is owed its part in the next ones (error diffusion), so that a thread that had a
 * core for a quarter of the time shows so in a quarter of its characters; it never shows what was not.
 */
export const cellsOf = (spans: readonly Span[], {from, to, columns}: Axis): readonly Cell[] => {
  const width = (to - from) / columns;
  const owed = new Map<LaneState, number>();
  let first = 0;
  return Array.from({length: columns}, (_, column) => {
    const stretch = {from: from + column * width, to: from + (column + 1) * width};
    while (first < spans.length && (spans[first]?.to ?? 0) <= stretch.from) first++;
    const found = within(spans, first, stretch);
    return 'state' in found ? found : chosen(found, owed);
  });
};

/** A state's part of a stretch, and the job that had most of it. */
type Share = {part: number; longest: number; job: number | null};

type Shares = ReadonlyMap<LaneState, Share>;

/** What fills a stretch, or the moment that falls into it. */
const within = (
  spans: readonly Span[],
  first: number,
  stretch: {from: number; to: number},
): Shares | NonNullable<Cell> => {
  const shares = new Map<LaneState, Share>();
  for (let i = first; i < spans.length; i++) {
    const span = spans[i];
    if (!span) break;
    // A moment on the border belongs to what it ended, which is on the left.
    if (span.from === span.to && span.to <= stretch.to) return {state: span.state, job: span.job};
    if (span.from >= stretch.to) break;
    const part = Math.min(span.to, stretch.to) - Math.max(span.from, stretch.from);
    if (part <= 0) continue;
    const share = shares.get(span.state) ?? {part: 0, longest: 0, job: null};
    share.part += part;
    if (part > share.longest) Object.assign(share, {longest: part, job: span.job});
    shares.set(span.state, share);
  }
  return shares;
};

/** The largest share; states that take turns are one until it is known whether theirs is. */
const chosen = (shares: Shares, owed: Map<LaneState, number>): Cell => {
  const turns = [...shares].filter(([state]) => TURNS.has(state));
  const inTurns = turns.reduce((sum, [, {part}]) => sum + part, 0);
  let [best, most] = [null as LaneState | null, 0];
  for (const [state, {part}] of shares) {
    if (!TURNS.has(state) && part > most) [best, most] = [state, part];
  }
  if (turns.length > 0 && inTurns >= most) best = nextTurn(turns, inTurns, owed);
  return best && {state: best, job: shares.get(best)?.job ?? null};
};

/** Who is owed most has the character, and owes it to the others. */
const nextTurn = (
  turns: readonly (readonly [LaneState, Share])[],
  whole: number,
  owed: Map<LaneState, number>,
): LaneState | null => {
  const [only, rival] = turns;
  if (!rival) return only?.[0] ?? null;
  if (owed.size === 0) begin(turns, whole, owed);
  let next = only?.[0] ?? null;
  for (const [state, {part}] of turns) owed.set(state, (owed.get(state) ?? 0) + part / whole);
  for (const [state] of turns) {
    if (next === null || (owed.get(state) ?? 0) > (owed.get(next) ?? 0)) next = state;
  }
  if (next !== null) owed.set(next, (owed.get(next) ?? 0) - 1);
  return next;
};

/** Lanes that share cores hold different jobs at first: by their numbers the turns begin one after another. */
const begin = (
  turns: readonly (readonly [LaneState, Share])[],
  whole: number,
  owed: Map<LaneState, number>,
): void => {
  const running = turns.find(([state]) => state === 'running')?.[1];
  if (!running) return;
  const turn = (((running.job ?? 1) - 1) * (running.part / whole)) % 1;
  const ahead = turn < 0.5 ? turn : turn - 1;
  for (const [state, {part}] of turns) owed.set(state, (-ahead * part) / (whole - running.part));
  owed.set('running', ahead);
};

/** A run of neighbouring characters that belong to one job. */
export type Segment = {readonly job: number; readonly from: number; readonly length: number};

/** Where each job's characters lie, for printing its number. */
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
