/** What the file of a lesson has to say, in the words of those who write one: English, as its keys are. */

/** What stands for a type of values. */
export const expectedTypes: Readonly<Record<string, string>> = {
  Object: 'names with values, as "name: value"',
  Array: 'a list, each of its lines with "- "',
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  never: 'no such name',
};

export const expected = {
  name: 'small letters, digits and hyphens',
  lines: (most: number): string => `at most ${most} lines`,
  figures: (names: readonly string[]): string => `in braces one of ${names.join(', ')}`,
  limits: 'from, to, or both',
  block: (strategies: readonly string[]): string => `block: true together with strategy: ${strategies}`,
  happens: 'an answer with right: true, or with when',
};
