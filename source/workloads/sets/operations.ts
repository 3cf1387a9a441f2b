type Numbers = ReadonlySet<number>;

/** Python's a | b: the numbers in either. Written out, as Set.prototype.union needs Node 22. */
export const union = (a: Numbers, b: Numbers): Set<number> => {
  const all = new Set(a);
  for (const number of b) all.add(number);
  return all;
};

/** Python's a & b: the numbers in both. */
export const intersection = (a: Numbers, b: Numbers): Set<number> => {
  const common = new Set<number>();
  for (const number of a) if (b.has(number)) common.add(number);
  return common;
};

/** Python's a - b: the numbers in a alone. */
export const difference = (a: Numbers, b: Numbers): Set<number> => {
  const rest = new Set<number>();
  for (const number of a) if (!b.has(number)) rest.add(number);
  return rest;
};
