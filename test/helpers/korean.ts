import type {Vocabulary} from '../../source/text/text.js';
import type {Shot} from './frames.js';
import {scenes} from './scenes.js';

/** A scene in Korean. */
export const inKorean = (name: string, terms: Vocabulary): Shot => {
  const shot = scenes[name]?.();
  if (!shot) throw new Error(`there is no scene ${name}`);
  return {...shot, language: 'ko', session: {...shot.session, terms}};
};
