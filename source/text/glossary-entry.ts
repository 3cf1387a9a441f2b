/** A term of the course. */
export type Entry = {
  readonly term: string;
  /** What the kitchen calls it. */
  readonly kitchen?: string;
  /** Other words of the screen that lead to it. */
  readonly also?: readonly string[];
  /** One or two plain sentences, or the points of a list. */
  readonly meaning: readonly string[];
  /** Two columns that compare it with another term, their heads first. */
  readonly table?: readonly (readonly [string, string])[];
};

/** What the pages of the glossary say beside its entries. */
export type GlossaryWords = {
  readonly title: string;
  /** Before the kitchen word of a term, before its other words, before what was typed, and where nothing is found. */
  readonly kitchen: string;
  readonly also: string;
  readonly search: string;
  readonly nothing: string;
};
