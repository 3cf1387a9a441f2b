/** What lines for a screen reader say beside what the pages say. */
export type LinearText = {
  /** The first line. */
  readonly welcome: string;
  /** Keys whose character a screen reader may not speak. */
  readonly keyNames: Readonly<Record<string, string>>;
  /** A key of a page, by its names, and what it does. */
  readonly key: (names: readonly string[], does: string) => string;
  /** What keys do that have another meaning here than on a screen. */
  readonly keys: Readonly<Record<'help' | 'repaint' | 'scroll', string>>;
  /** A row of a list, by its number from 1. */
  readonly row: (number: number, all: number, words: string) => string;
  /** The row that the keys act on. */
  readonly marked: (row: string) => string;
  /** What is said with its name before it. */
  readonly labelled: (label: string, words: string) => string;
  readonly question: string;
  readonly answer: (number: number) => string;
  /** A run or a demonstration has begun. */
  readonly begins: (what: string) => string;
  /** Jobs that ended within a moment, some of which were not named. */
  readonly more: (jobs: string) => string;
  /** Rows that are left out. */
  readonly rowsLeftOut: (count: number) => string;
  readonly over: Readonly<Record<'finished' | 'failed' | 'cancelled', string>>;
  /** How many times as fast as one job after another. */
  readonly faster: (ratio: number) => string;
  /** The time in which the executors opened. */
  readonly opening: (time: string) => string;
  /** An event loop that stood still for so long turns again. */
  readonly freed: (time: string) => string;
  /** A frozen view follows its run again, or a replay is left. */
  readonly present: string;
  /** A moment got that name, or lost it. */
  readonly mark: (name: string, moment: string) => string;
  readonly noMark: (name: string) => string;
  readonly found: (count: number) => string;
};
