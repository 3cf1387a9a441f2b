/** What help says first: what its page shows, and what its columns or marks mean. */
export type PageHelp = {
  readonly about: string;
  readonly rows: readonly (readonly [name: string, meaning: string])[];
};

/** By the id of a page; a page without a row has its keys alone. */
export type PageHelps = Readonly<Record<string, PageHelp>>;
