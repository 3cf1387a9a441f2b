import type {Frame} from './frames.js';

/** A frame as an SVG document; what draws it is imported when the first one is asked for. */
export const svgOfFrame = async (frame: Frame): Promise<string> => {
  const {pictureOf} = await import('../../pictures/picture.js');
  return pictureOf(frame);
};
