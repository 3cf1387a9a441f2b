import type {Cell} from '../../model/timeline/cells.js';
import {timelineBelow, timelineText} from '../layout/timeline-text.js';
import {useView} from '../view.js';
import {Painted} from './painted.js';

/** A timeline of so many lines, as one leaf: what changes on every frame stays out of Ink's caches. */
export const Timeline = ({cells, height = 1}: {cells: readonly Cell[]; height?: number}) => {
  const view = useView();
  const below = height > 1 ? timelineBelow(cells, view) : '';
  const lines = [timelineText(cells, view), ...Array.from({length: height - 1}, () => below)];
  return <Painted lines={lines} width={cells.length} />;
};
