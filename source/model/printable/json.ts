// What JSON may hold as it is but a terminal would obey or hide: DEL, C1 and invisible format characters.
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * A value as JSON on one line that is safe to print: unprintable characters are escaped, so that it
 * still means the same, and integers beyond 2^53 are strings (of BigInts; smaller ones are numbers).
 */
export const toJson = (value: unknown): string =>
  printableJson(JSON.stringify(value, withoutBigInts) ?? 'null');

/** The same for JSON that is text already. */
export const printableJson = (json: string): string =>
  json.replace(UNPRINTABLE, character =>
    [...Array(character.length).keys()].map(at => escaped(character, at)).join(''),
  );

const escaped = (character: string, at: number): string =>
  `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`;

const withoutBigInts = (_key: string, value: unknown): unknown => {
  if (typeof value !== 'bigint') return value;
  return BigInt(Number.MIN_SAFE_INTEGER) <= value && value <= BigInt(Number.MAX_SAFE_INTEGER)
    ? Number(value)
    : String(value);
};
