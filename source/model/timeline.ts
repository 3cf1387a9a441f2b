import type {LaneState, Span} from './spans.js';

/** What one character of a timeline shows; null where nothing has happened (yet). */
export type Cell = {readonly state: LaneState; readonly job: number | null} | null;

/** The stretch of time that a timeline's characters share, µs since the run began. */
export type Axis = {readonly from: number; readonly to: number; readonly columns: number};

/**
 * A lane as characters: each one shows the state that filled the largest part of its stretch, and the
 * job that had most of it. A moment (a span of no length) is shown wherever it falls.
 */
export const cellsOf = (spans: readonly Span[], {from, to, columns}: Axis): readonly Cell[] => {
  const width = (to - from) / columns;
  let first = 0;
  return Array.from({length: columns}, (_, column) => {
    const stretch = {from: from + column * width, to: from + (column + 1) * width};
    while (first < spans.length && (spans[first]?.to ?? 0) <= stretch.from) first++;
    return fullest(spans, first, stretch);
  });
};

const fullest = (spans: readonly Span[], first: number, stretch: {from: number; to: number}): Cell => {
  const shares = new Map<LaneState, number>();
  const longest = new Map<LaneState, {part: number; job: number | null}>();
  for (let i = first; i < spans.length; i++) {
    const span = spans[i];
    if (!span) break;
    // A moment on the border belongs to what it ended, which is on the left.
    if (span.from === span.to && span.to <= stretch.to) return {state: span.state, job: span.job};
    if (span.from >= stretch.to) break;
    const part = Math.min(span.to, stretch.to) - Math.max(span.from, stretch.from);
    if (part <= 0) continue;
    shares.set(span.state, (shares.get(span.state) ?? 0) + part);
    if (part > (longest.get(span.state)?.part ?? 0)) longest.set(span.state, {part, job: span.job});
  }
  let best: LaneState | null = null;
  for (const [state, share] of shares) {
    if (best === null || share > (shares.get(best) ?? 0)) best = state;
  }
  return best && {state: best, job: longest.get(best)?.job ?? null};
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
