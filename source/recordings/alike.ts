/** Whether two pieces of plain data are the same. */
export const alike = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [names, others] = [Object.keys(a), Object.keys(b)];
  if (names.length !== others.length || Array.isArray(a) !== Array.isArray(b)) return false;
  return names.every(name => name in b && alike(fieldOf(a, name), fieldOf(b, name)));
};

const fieldOf = (of: object, name: string): unknown => (of as Readonly<Record<string, unknown>>)[name];
