import type {OptionType} from '../../model/options/option-type.js';
import type {Range} from '../../model/options/range.js';
import {number} from './words.js';

/** What the program is, for its help. */
export const description =
  'Run the same jobs under sync, threads, async and processes, and watch every executor live.';

export const usage =
  '[workload|preset|./module] [options]\n       kitchens run <workload|preset|./module> [options]\n       kitchens market [options]';

/** What each command does. */
export const commandWords = {
  dashboard: 'watch all four strategies (the default command)',
  run: 'one strategy, to the terminal or a pipe',
  market: 'the embedded server alone, until ctrl-c',
};

export const optionsTitle = 'Options of the commands:';

/** "a", "a or b", "a, b or c". */
export const anyOf = (names: readonly string[]): string =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

/** The values that an option takes, in a few words for help and README; '' where its meaning says it all. */
export const rangeText = (type: OptionType, most?: string): string => {
  switch (type.type) {
    case 'number':
      return fromTo(type.range, most);
    case 'name':
      return type.names.join(', ');
    case 'addresses':
      return 'http, https';
    default:
      return '';
  }
};

/** What an option takes, in a complaint. */
export const takesText = (type: OptionType, most?: string): string => {
  switch (type.type) {
    case 'number':
      return `a whole number from ${fromTo(type.range, most)}`;
    case 'name':
      return anyOf(type.names);
    case 'addresses':
      return 'an http or https address such as https://example.org/, without a name and password';
    case 'path':
      return 'the path of a file';
    default:
      return '';
  }
};

const fromTo = ({from, to}: Range, most = number.format(to)): string => `${number.format(from)} to ${most}`;

/** The initial value of an option; '' where nothing holds, and for what is on or off. */
export const initialText = (initial: unknown): string => {
  if (typeof initial === 'number') return number.format(initial);
  return typeof initial === 'string' ? initial : '';
};

/** What help says of an option: its meaning, range and initial value. */
export const helpText = (meaning: string, range: string, initially: string): string =>
  [meaning, range && `[${range}]`, initially && `(default: ${initially})`]
    .filter(text => text !== '')
    .join(' ');
