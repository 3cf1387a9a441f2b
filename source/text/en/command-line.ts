import type {CommandType} from '../../model/options/option-type.js';
import type {Range} from '../../model/options/range.js';
import {number} from './words.js';

/** How the program is called, for its help in every language. */
export const usage = [
  '[workload|preset|./module] [options]',
  'kitchens run <workload|preset|./module> [options]',
  'kitchens race <workload|preset|./module> [options]',
  'kitchens assert <workload|preset|./module> --that <comparison> [options]',
  'kitchens replay <recording.ndjson|-> [options]',
  'kitchens export <recording.ndjson|-> --to <names> [options]',
  'kitchens lesson [name|chapter|./file.yaml] [options]',
  'kitchens notes [options]',
  'kitchens market [options]',
  'kitchens init [file.mjs]',
  'kitchens complete <bash|zsh|fish|powershell>',
  'kitchens help [command]',
].join('\n       ');

/** The version alone first, for programs that read it. */
export const versionText = (version: string, node: string, platform: string, arch: string): string =>
  `${version} (Node ${node}, ${platform} ${arch})`;

/** "a", "a or b", "a, b or c". */
export const anyOf = (names: readonly string[]): string =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

/** The values that an option takes, in a few words for help and README; '' where its meaning says it all. */
export const rangeText = (type: CommandType, most?: string, words = inWords): string => {
  switch (type.type) {
    case 'number':
      return fromTo(type.range, most, words);
    case 'numbers':
      return fromTo(type.range, most, words);
    case 'speed':
      return words('1/100', number.format(type.range.to));
    case 'name':
    case 'names':
      return type.names.join(', ');
    case 'addresses':
      return 'http, https';
    default:
      return '';
  }
};

const inWords = (from: string, to: string): string => `${from} to ${to}`;

const fromTo = ({from, to}: Range, most = number.format(to), words = inWords): string =>
  words(number.format(from), most);

/** The initial value of an option; '' where nothing holds, and for what is on or off. */
export const initialText = (initial: unknown): string => {
  if (typeof initial === 'number') return number.format(initial);
  return typeof initial === 'string' ? initial : '';
};
