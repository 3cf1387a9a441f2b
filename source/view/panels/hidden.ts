import {type Line, type Piece, piece, space} from '../line.js';
import type {Scene} from '../scene.js';

/** How many rows of a list are out of sight, above and below. */
export const hiddenLine = ({text, glyphs}: Scene, above: number, below: number): Line => {
  const line: Piece[] = [];
  if (above > 0) line.push(space(1), piece(`${glyphs.up} ${text.above(above)}`, 'message'));
  if (below > 0) line.push(space(1), piece(`${glyphs.down} ${text.below(below)}`, 'message'));
  return line;
};
