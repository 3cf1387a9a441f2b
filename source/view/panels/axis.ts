import {ticks} from '../../model/timeline/axis.js';
import {clip, type Line, lineWidth, type Piece, piece, space} from '../line.js';
import type {Scene} from '../scene.js';
import {widthOf} from '../width.js';
import type {Chart} from './chart.js';
import {hiddenLine} from './hidden.js';

const LABEL_WIDTH = 12;

/** The time axis below the lanes; at its left, how many lanes are hidden above and below. */
export const axisLine = (scene: Scene, chart: Chart, above: number, below: number): Line => {
  const {text, glyphs, columns} = scene;
  const {barFrom, axis} = chart;
  const line: Piece[] = [...clip(hiddenLine(scene, above, below), barFrom)];
  line.push(space(barFrom - lineWidth(line)));
  const length = axis.to - axis.from;
  for (const at of ticks(length, axis.columns, LABEL_WIDTH)) {
    const column = barFrom + Math.round((at / length) * axis.columns);
    const label = at === 0 ? '0' : text.axis(at / 1000);
    const right = column + 1 + widthOf(label) <= columns;
    // The last tick has no room behind it, so its label stands before it.
    const start = right ? column : column - 1 - widthOf(label);
    const gap = start - lineWidth(line);
    if (gap < (at === 0 ? 0 : 1)) continue;
    line.push(space(gap), piece(right ? `${glyphs.tick}${label}` : `${label} ${glyphs.tick}`, 'quiet'));
  }
  return line;
};
