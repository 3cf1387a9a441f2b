import {ticks} from '../../model/axis.js';
import {clip, type Line, lineWidth, type Piece, piece, space} from '../line.js';
import type {Scene} from '../scene.js';
import type {Geometry} from './geometry.js';
import {hiddenLine} from './hidden.js';

const LABEL_WIDTH = 9;

/** The time axis below the lanes; at its left, how many lanes are hidden above and below. */
export const axisLine = (scene: Scene, geometry: Geometry, above: number, below: number): Line => {
  const {text, glyphs, columns} = scene;
  const {barFrom, axis} = geometry;
  const line: Piece[] = [...clip(hiddenLine(scene, above, below), barFrom)];
  line.push(space(barFrom - lineWidth(line)));
  const length = axis.to - axis.from;
  for (const at of ticks(length, axis.columns, LABEL_WIDTH)) {
    const column = barFrom + Math.round((at / length) * axis.columns);
    const label = `${glyphs.tick}${at === 0 ? '0' : text.axis(at / 1000)}`;
    const gap = column - lineWidth(line);
    if (gap < 0 || column + label.length > columns) continue;
    line.push(space(gap), piece(label, 'quiet'));
  }
  return line;
};
