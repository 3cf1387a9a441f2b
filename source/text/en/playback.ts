import {captionForms, type PlaybackText} from '../playback.js';
import type {Vocabulary} from '../text.js';
import {differenceWords} from './playback/differences.js';
import {happeningWords} from './playback/happenings.js';
import {detailLines} from './playback/job-details.js';
import {executorName} from './playback/names.js';
import {othersWords} from './playback/others.js';
import {outsideWords} from './playback/outside.js';
import {verbs} from './playback/verbs.js';
import {stopWords, windowText} from './playback/window.js';
import {terms} from './terms.js';
import {capital} from './words.js';

/** What text in the vocabulary says while a run is played back. */
export const playback = (vocabulary: Vocabulary): PlaybackText => {
  const words = terms[vocabulary];
  const said = verbs[vocabulary];
  const happenings = happeningWords(words, said);
  return {
    caption: ({happening, others, outside}) =>
      captionForms(
        happenings,
        happening,
        others && othersWords(words, said, others),
        outside && outsideWords(words, outside),
        sentence => `${capital(sentence)}.`,
      ),
    stop: of => stopWords(words, of),
    executor: of => capital(executorName(words, of)),
    window: windowText(words),
    details: of => detailLines(vocabulary, of),
    difference: of => differenceWords(words, of),
  };
};
