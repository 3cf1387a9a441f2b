import {type OptionName, options} from '../../source/commands/cli/options.js';
import {appearanceWords} from '../../source/text/en/appearance-options.js';
import {initialText, rangeText} from '../../source/text/en/command-line.js';
import {commandOptionWords} from '../../source/text/en/command-options.js';
import {runOptionWords} from '../../source/text/en/run-options.js';
import type {CommandLineWords} from '../../source/text/option-text.js';

type Words = {readonly [Name in OptionName]: CommandLineWords<(typeof options)[Name]>};

const words: Words = {...runOptionWords, ...appearanceWords, ...commandOptionWords};

/** The words that an option has in the table of the README. */
type AnyWords = {
  readonly meaning: string;
  readonly initially?: string;
  readonly most?: string;
};

const wordsOf = (name: OptionName): AnyWords => words[name];

/** An option in the columns of the README. */
export type DescribedOption = {
  readonly flags: string;
  readonly meaning: string;
  readonly range: string;
  readonly initially: string;
};

export const describedOption = (name: OptionName): DescribedOption => {
  const {flags, type, initial} = options[name];
  const {meaning, most, initially = initialText(initial)} = wordsOf(name);
  return {flags, meaning, range: rangeText(type, most), initially};
};
