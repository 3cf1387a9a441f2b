import {glyphsFor} from './glyphs.js';

/** The marks that can be a picture, where the terminal gives each two columns. */
type PictureName = 'person' | 'job' | 'lock';

/** Pictures of one code point (Emoji_Presentation, Unicode Technical Standard 51). */
const PICTURES: Readonly<Record<PictureName, string>> = {person: '🧑', job: '🍲', lock: '🔪'};

export type Pictures = Readonly<Record<PictureName, string>>;

/** What a terminal is asked to draw, to prove that each picture takes two columns. */
export const pictureSample = Object.values(PICTURES).join('');

/** The marks of the page of places: pictures, or plain marks of one column. */
export const picturesFor = (drawn: boolean, ascii: boolean): Pictures =>
  drawn ? PICTURES : glyphsFor(ascii);
