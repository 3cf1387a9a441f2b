/** The count and the sum of a set's numbers. */
export type SetTotals = {readonly count: number; readonly sum: number};

/** The totals of the results of the three operations on two sets. */
export type OperationTotals = {
  readonly union: SetTotals;
  readonly intersection: SetTotals;
  readonly difference: SetTotals;
};

export const NOTHING: SetTotals = {count: 0, sum: 0};

/** The totals of a set, number by number. */
export const totalsOf = (numbers: ReadonlySet<number>): SetTotals => {
  let sum = 0;
  for (const number of numbers) sum += number;
  return {count: numbers.size, sum};
};

export const plus = (a: SetTotals, b: SetTotals): SetTotals => ({
  count: a.count + b.count,
  sum: a.sum + b.sum,
});

export const minus = (a: SetTotals, b: SetTotals): SetTotals => ({
  count: a.count - b.count,
  sum: a.sum - b.sum,
});
