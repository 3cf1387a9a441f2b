import type {Cell} from '../../model/timeline/cells.js';
import {useView} from '../hooks/use-view.js';
import {timelineBelow, timelineText} from '../layout/timeline-text.js';
import {Painted} from './painted.js';

/** A timeline of so many lines, as one leaf: what changes on every frame stays out of Ink's caches. */
export const Timeline = ({
  cells,
  height = 1,
}: {
  readonly cells: readonly Cell[];
  readonly height?: number;
}) => {
  const view = useView();
  const below = height > 1 ? timelineBelow(cells, view) : '';
  return (
    <Painted
      lines={[timelineText(cells, view), ...Array.from({length: height - 1}, () => below)]}
      width={cells.length}
    />
  );
};
