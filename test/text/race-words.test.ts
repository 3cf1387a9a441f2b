import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Vocabulary} from '../../source/model/options/appearance.js';
import type {Reason} from '../../source/model/reasons/run-verdict.js';
import {raceIn as english} from '../../source/text/en/race.js';
import {raceIn as korean} from '../../source/text/ko/race.js';
import type {RaceText} from '../../source/text/race.js';

const alone: Reason = {
  name: 'waited-alone',
  figures: {ioMs: 900, wallMs: 1000, isAwaited: false, lack: null},
};

const words: Readonly<
  Record<string, [(vocabulary: Vocabulary) => RaceText, kitchen: RegExp, standard: RegExp]>
> = {
  English: [english, /cook|oven/, /thread/],
  Korean: [korean, /요리사|오븐/, /스레드/],
};

for (const [language, [raceIn, kitchen, standard]] of Object.entries(words))
  test(`the verdict of a race keeps to the vocabulary of its page, in ${language}`, () => {
    const said = (vocabulary: Vocabulary): string => raceIn(vocabulary).verdict.reason(alone);
    assert.match(said('kitchen'), kitchen);
    assert.doesNotMatch(said('kitchen'), standard);
    assert.match(said('standard'), standard);
    assert.doesNotMatch(said('standard'), kitchen);
  });
