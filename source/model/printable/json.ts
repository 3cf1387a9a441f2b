// Characters that JSON allows unescaped but a terminal would execute or hide: DEL, C1, invisible format characters.
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * A value as JSON on one line that is safe to print: unprintable characters are escaped, which keeps its
 * meaning. A BigInt becomes a number, beyond 2^53 a string.
 */
export const toJson = (value: unknown): string =>
  printableJson(JSON.stringify(value, withoutBigInts) ?? 'null');

/** The same for JSON text. */
export const printableJson = (json: string): string =>
  // Most JSON is ASCII, which this test finds in half the time of the replacement.
  NOT_PRINTABLE_ASCII.test(json)
    ? json.replace(UNPRINTABLE, character =>
        [...Array(character.length).keys()].map(at => escaped(character, at)).join(''),
      )
    : json;

const NOT_PRINTABLE_ASCII = /[^ -~]/;

const escaped = (character: string, at: number): string =>
  `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`;

const withoutBigInts = (_key: string, value: unknown): unknown => {
  if (typeof value !== 'bigint') return value;
  return BigInt(Number.MIN_SAFE_INTEGER) <= value && value <= BigInt(Number.MAX_SAFE_INTEGER)
    ? Number(value)
    : String(value);
};
