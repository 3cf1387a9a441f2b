import type {LaneState, Span} from './span.js';

/** Collects spans in order of time. */
export type SpanBuilder = {
  readonly spans: readonly Span[];
  /** Appends a span as it is, even one without length. */
  append(span: Span): void;
  /** Appends a span unless it is empty; one that continues the last span extends that span instead. */
  add(from: number, to: number, state: LaneState, job: number | null): void;
  /** Takes out the spans that nothing can extend any more: all but the last one. */
  takeWhole(): readonly Span[];
};

/** Divides one span of a thread into parts. To be called with the spans in order of time. */
export type SpanDivider = (span: Span, parts: SpanBuilder) => void;

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
    takeWhole: () => (spans.length < 2 ? [] : spans.splice(0, spans.length - 1)),
  };
};
