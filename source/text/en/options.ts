import {appearanceIds} from '../../model/options/appearance.js';
import type {ShownId} from '../../model/session/shown-option.js';
import type {OptionTexts} from '../option-text.js';
import {appearanceWords} from './appearance-options.js';
import {runOptionWords} from './run-options.js';
import type {Terms} from './terms.js';

type OnScreen = {readonly screen: (terms: Terms) => unknown};

/** The words for the options on the screen, in the words of a vocabulary. */
export const options = (terms: Terms): OptionTexts => {
  const ofRuns = Object.entries(runOptionWords)
    .filter((row): row is [ShownId, (typeof row)[1] & OnScreen] => 'screen' in row[1])
    .map(([id, {screen}]) => [id, screen(terms)]);
  const ofAppearance = appearanceIds.map(id => [id, appearanceWords[id].screen]);
  return Object.fromEntries([...ofRuns, ...ofAppearance]);
};
