import type {CommandType, NumberType, SpeedType} from '../../model/options/option-type.js';
import {hintsAt, quoted, UsageError} from './usage-error.js';

/** What is needed to read an option's text. */
export type Readable = {readonly flags: string; readonly type: CommandType};

/** The long flag alone: `--jobs`. */
export const longFlag = ({flags}: Pick<Readable, 'flags'>): string => /--[\w-]+/.exec(flags)?.[0] ?? flags;

/**
 * The value of an option's text. `before`: what an earlier mention of the option gave; `option`: its
 * name, where the end of its range is not known yet and words stand for it.
 * @throws UsageError when its type does not take the text.
 */
export const readOption = (
  {flags, type}: Readable,
  text: string,
  before?: unknown,
  option: string | null = null,
): unknown => {
  const value = readText(type, text, before);
  if (value !== null) return value;
  const given = quoted(type.type === 'addresses' ? withoutCredentials(text) : text);
  const hints =
    type.type === 'name'
      ? hintsAt(text, type.names)
      : type.type === 'names'
        ? hintsAt(parts(text).find(part => !type.names.includes(part)) ?? '', type.names)
        : [];
  throw new UsageError(words => words.refused({flag: longFlag({flags}), type, option}, given, hints));
};

/** The value of a text; null where the type does not take it. */
const readText = (type: CommandType, text: string, before: unknown): unknown => {
  switch (type.type) {
    case 'flag':
      return type.value;
    case 'number':
      return readNumber(type.range, text);
    case 'numbers':
      return allOf(parts(text).map(part => readNumber(type.range, part)));
    case 'names': {
      const names = parts(text).map(part => type.names.find(name => name === part) ?? null);
      return allOf(type.adds ? [...((before as readonly string[] | undefined) ?? []), ...names] : names);
    }
    case 'name':
      return type.names.find(name => name === text) ?? null;
    case 'path':
      return text === '' || text.includes('\0') ? null : text;
    case 'paths': {
      const path = readText({type: 'path'}, text, undefined);
      return path === null ? null : [...((before as readonly string[] | undefined) ?? []), path];
    }
    case 'json':
      return isJson(text) ? [...((before as readonly string[] | undefined) ?? []), text] : null;
    case 'speed':
      return readSpeed(type.range, text);
    case 'text':
      return text;
    case 'addresses':
      return readAddress(text, before as readonly string[] | undefined);
    default:
      throw new TypeError(`the command line has no option of the type ${type.type}`);
  }
};

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const readNumber = ({from, to}: NumberType['range'], text: string): number | null => {
  const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  return value >= from && value <= to ? value : null;
};

const readSpeed = ({from, to}: SpeedType['range'], text: string): number | null => {
  const [, over = '', under = '1'] = /^(\d{1,6}(?:\.\d{1,6})?)(?:\/(\d{1,6}))?$/.exec(text) ?? [];
  const value = over === '' ? Number.NaN : Number(over) / Number(under);
  return value >= from && value <= to ? value : null;
};

/** What stands between commas, blanks around it left out. */
const parts = (text: string): readonly string[] => text.split(',').map(part => part.trim());

/** The values without repetitions; null where one could not be read. */
const allOf = <Value>(values: readonly (Value | null)[]): readonly Value[] | null =>
  values.some(value => value === null) ? null : [...new Set(values as readonly Value[])];

/** The addresses so far and this one; null where it has credentials, as they would stand in every recording. */
const readAddress = (text: string, before: readonly string[] = []): readonly string[] | null => {
  // The URL parser is lenient: it accepts "https:example.org" and drops line breaks.
  if (!/^https?:\/\/[^\s\p{Cc}]+$/iu.test(text) || !URL.canParse(text)) return null;
  const {href, username, password} = new URL(text);
  return username === '' && password === '' ? [...before, href] : null;
};

/** A password must not be printed even in a complaint. */
const withoutCredentials = (text: string): string => text.replace(/.*@/s, '…@');
