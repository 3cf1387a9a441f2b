type Numbers = ReadonlySet<number>;

/** Python's a | b: what is in either. Written out, since Node's own came with version 22. */
export const union = (a: Numbers, b: Numbers): Set<number> => {
  const all = new Set(a);
  for (const number of b) all.add(number);
  return all;
};

/** Python's a & b: what is in both. */
export const intersection = (a: Numbers, b: Numbers): Set<number> => {
  const common = new Set<number>();
  for (const number of a) if (b.has(number)) common.add(number);
  return common;
};

/** Python's a - b: what is in a alone. */
export const difference = (a: Numbers, b: Numbers): Set<number> => {
  const rest = new Set<number>();
  for (const number of a) if (!b.has(number)) rest.add(number);
  return rest;
};
