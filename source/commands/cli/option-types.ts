import type {Range} from '../../model/session/ranges.js';
import {anyOf, didYouMean} from './usage-error.js';

/** What the text of an option may be, and the value it becomes. */
export type Kind<Value> = {
  /** What is taken: in a few words for help and README ('' where the meaning says it all), and in a complaint. */
  readonly range: string;
  readonly takes: string;
  /** The value; null when the text is refused. `before` is what an earlier mention of the option gave. */
  read(text: string, before?: Value): Value | null;
  /** A hint at what may have been meant, or ''. */
  hint?(text: string): string;
  /** The text without what must not be printed even in a complaint. */
  mask?(text: string): string;
};

/** An option that is given or not, and means `value` when it is. */
export const flag = (value: boolean): Kind<boolean> => ({range: '', takes: '', read: () => value});

export const wholeNumber = ({from, to}: Range): Kind<number> => ({
  range: `${grouped(from)} to ${grouped(to)}`,
  takes: `a whole number from ${grouped(from)} to ${grouped(to)}`,
  read(text) {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    return value >= from && value <= to ? value : null;
  },
});

export const oneOf = <Name extends string>(names: readonly Name[]): Kind<Name> => ({
  range: names.join(', '),
  takes: anyOf(names),
  read: text => names.find(name => name === text) ?? null,
  hint: text => didYouMean(text, names),
});

export const filePath: Kind<string> = {
  range: '',
  takes: 'the path of a file',
  read: text => (text === '' || text.includes('\0') ? null : text),
};

/** Addresses, one at each mention. Credentials are refused, as they would stand in every recording. */
export const addresses: Kind<readonly string[]> = {
  range: 'http, https',
  takes: 'an http or https address such as https://example.org/, without a name and password',
  read(text, before = []) {
    // The URL parser is lenient: it accepts "https:example.org" and drops line breaks.
    if (!/^https?:\/\/[^\s\p{Cc}]+$/iu.test(text) || !URL.canParse(text)) return null;
    const {href, username, password} = new URL(text);
    return username === '' && password === '' ? [...before, href] : null;
  },
  mask: text => text.replace(/.*@/s, '…@'),
};

const grouped = (value: number): string => value.toLocaleString('en-US');
