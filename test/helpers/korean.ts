import type {Vocabulary} from '../../source/text/text.js';
import type {Shot} from './frames.js';
import {sceneNamed} from './scenes.js';

/** A scene in Korean. */
export const inKorean = (name: string, terms: Vocabulary): Shot => {
  const shot = sceneNamed(name);
  return {...shot, language: 'ko', session: {...shot.session, terms}};
};
