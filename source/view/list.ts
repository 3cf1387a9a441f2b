import type {Line} from './line.js';

/** Part of a list from the row that was scrolled to, never beyond its end. */
export const windowOf = <T>(list: readonly T[], scroll: number, height: number): Window<T> => {
  const first = Math.max(0, Math.min(scroll, list.length - height));
  const items = list.slice(first, first + Math.max(0, height));
  return {items, above: first, below: list.length - first - items.length};
};

/** A part of a list, and how much of it is out of sight. */
export type Window<T> = {readonly items: readonly T[]; readonly above: number; readonly below: number};

/** Lines filled up with empty ones. */
export const filled = (lines: readonly Line[], height: number): readonly Line[] => [
  ...lines,
  ...Array.from({length: Math.max(0, height - lines.length)}, (): Line => []),
];

/** Lines with an empty one between them. */
export const spread = (lines: readonly Line[]): readonly Line[] =>
  lines.flatMap((line, i) => (i === 0 ? [line] : [[], line]));
