import type {LaneState, Span} from './span.js';

/** Collects stretches in order; what goes on as before lengthens the last one. */
export type SpanBuilder = {
  readonly spans: readonly Span[];
  /** As it is, even a moment. */
  append(span: Span): void;
  add(from: number, to: number, state: LaneState, job: number | null): void;
};

/** Cuts a thread's span into smaller ones. */
export type SpanDivider = (span: Span, cuts: SpanBuilder) => void;

export const newSpanBuilder = (): SpanBuilder => {
  const spans: Span[] = [];
  return {
    spans,
    append: span => void spans.push(span),
    add(from, to, state, job) {
      if (to <= from) return;
      const last = spans.at(-1);
      if (last?.state === state && last.job === job && last.to === from)
        spans[spans.length - 1] = {from: last.from, to, state, job};
      else spans.push({from, to, state, job});
    },
  };
};
