import type {AppearanceId, appearanceOptions} from '../../model/options/appearance.js';
import {type CommandLineWords, languageName, type OptionText} from '../option-text.js';

/** What each option of the appearance is called, and what its values are called. */
export const appearanceWords: {
  readonly [Id in AppearanceId]: CommandLineWords<(typeof appearanceOptions)[Id]> & {
    readonly screen: OptionText<Id>;
  };
} = {
  language: {
    meaning: 'language',
    initially: "the locale's",
    screen: {
      label: 'language',
      value: name => languageName(name, 'en'),
      shows: 'all that the screen says, at once',
    },
  },
  terms: {
    screen: {
      label: 'words',
      value: name => ({kitchen: 'kitchen words', standard: 'standard terms'})[name],
      shows: 'the picture, or what the field calls it',
    },
  },
  theme: {
    meaning: 'colours for a dark or light terminal, or of high contrast',
    initially: 'the remembered one, dark at first',
    screen: {
      label: 'colours',
      value: name =>
        ({dark: 'for a dark terminal', light: 'for a light terminal', contrast: 'high contrast'})[name],
      shows: 'what can be read from the last row of the room',
    },
  },
};
