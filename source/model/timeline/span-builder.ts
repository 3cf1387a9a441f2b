import type {LaneState, Span} from './span.js';

/** Collects stretches in order; what goes on as before lengthens the last one. */
export type Cuts = {
  readonly all: readonly Span[];
  /** As it is, even a moment. */
  keep(span: Span): void;
  add(from: number, to: number, state: LaneState, job: number | null): void;
};

/** Cuts a thread's span into smaller ones. */
export type Divide = (span: Span, cuts: Cuts) => void;

export const openCuts = (): Cuts => {
  const all: Span[] = [];
  return {
    all,
    keep: span => void all.push(span),
    add(from, to, state, job) {
      if (to <= from) return;
      const last = all.at(-1);
      if (last?.state === state && last.job === job && last.to === from)
        all[all.length - 1] = {from: last.from, to, state, job};
      else all.push({from, to, state, job});
    },
  };
};
