/** A property of any value; undefined where it has none or reading it throws. */
export const readProperty = (from: unknown, key: string): unknown => {
  if ((typeof from !== 'object' || from === null) && typeof from !== 'function') return undefined;
  try {
    return (from as Readonly<Record<string, unknown>>)[key];
  } catch {
    return undefined;
  }
};

/** The names of any value's own properties; none where it has none or reading them throws. */
export const keysOf = (from: unknown): readonly string[] => {
  if (typeof from !== 'object' || from === null) return [];
  try {
    return Object.keys(from);
  } catch {
    return [];
  }
};
