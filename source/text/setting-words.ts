import {planOptionIds} from '../model/options/option-values.js';
import {runOption} from '../model/options/run-options.js';
import type {SettingDifference} from '../model/playback/differences.js';
import type {ShownId} from '../model/session/shown-option.js';
import type {OptionTexts} from './option-text.js';

type SettingId = SettingDifference['id'];

/** What the values of each option are called where two runs differ in it. */
export type SettingWords = {
  readonly [Id in SettingId]: {
    readonly label: string;
    readonly value: (value: Extract<SettingDifference, {id: Id}>['first']) => string;
  };
};

/** The words of a language: for options that the screen does not show, and where its words for one do not suit. */
export type OwnSettingWords = Pick<SettingWords, Exclude<SettingId, ShownId>> & Partial<SettingWords>;

/** The words for all options: a language's own ones, else those of the screen; `plain`: a number without its noun. */
export const settingWords = (
  own: OwnSettingWords,
  texts: OptionTexts,
  plain: (value: number | null) => string,
): SettingWords =>
  Object.fromEntries(
    planOptionIds.map(id => {
      const words = texts[id as SettingId & ShownId];
      const isNumber = runOption(id).type.type === 'number';
      return [id, own[id] ?? (isNumber ? {label: words.label, value: plain} : words)];
    }),
  ) as SettingWords;

/** The name of an option and its two values. */
export const settingValues = (
  words: SettingWords,
  {id, first, second}: SettingDifference,
): readonly [label: string, first: string, second: string] => {
  const {label, value} = words[id] as {label: string; value: (value: unknown) => string};
  return [label, value(first), value(second)];
};
