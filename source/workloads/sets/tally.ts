/** How many numbers there are, and what they add up to. */
export type Tally = {readonly count: number; readonly sum: number};

/** What the three operations give of two sets. */
export type Tallies = {readonly union: Tally; readonly intersection: Tally; readonly difference: Tally};

export const NOTHING: Tally = {count: 0, sum: 0};

/** Of a set, number by number. */
export const tallyOf = (numbers: ReadonlySet<number>): Tally => {
  let sum = 0;
  for (const number of numbers) sum += number;
  return {count: numbers.size, sum};
};

export const plus = (a: Tally, b: Tally): Tally => ({count: a.count + b.count, sum: a.sum + b.sum});

export const minus = (a: Tally, b: Tally): Tally => ({count: a.count - b.count, sum: a.sum - b.sum});
