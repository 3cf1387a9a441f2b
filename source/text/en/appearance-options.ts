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
      shows: 'a picture, or the terms of the field',
    },
  },
  theme: {
    meaning: 'colours for a dark or light terminal, or of high contrast',
    initially: 'the remembered one, dark at first',
    screen: {
      label: 'colours',
      value: name =>
        ({dark: 'for a dark terminal', light: 'for a light terminal', contrast: 'high contrast'})[name],
      shows: 'colours that can be read from the last row of the room',
    },
  },
  motion: {
    meaning: 'draw no moves of jobs: everything appears in its place',
    initially: 'the remembered choice, moves at first',
    screen: {
      label: 'motion',
      value: name => ({on: 'moves are drawn', off: 'off'})[name],
      shows: 'a trail behind what has just moved, or everything in its place',
    },
  },
  pictures: {
    meaning: 'draw plain marks where the terminal could show pictures',
    initially: 'the remembered choice, pictures at first',
    screen: {
      label: 'pictures',
      value: name => ({on: 'where the terminal has them', off: 'off'})[name],
      shows: 'small pictures, or plain marks of one column',
    },
  },
};
