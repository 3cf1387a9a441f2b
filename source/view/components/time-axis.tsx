import {Box} from 'ink';
import {ticks} from '../../model/timeline/axis.js';
import type {Chart} from '../layout/chart.js';
import {widthOf} from '../layout/width.js';
import {useView, type View} from '../view.js';
import {Cell} from './cell.js';
import {HiddenRows, type HiddenRowsProps} from './hidden-rows.js';

/** Columns between two labels, at least. */
const LABEL_WIDTH = 12;

/** The time axis below the timelines; at its left, how many rows are out of sight. */
export const TimeAxis = ({chart, above, below}: HiddenRowsProps & {chart: Chart}) => {
  const view = useView();
  return (
    <Box height={1}>
      <Box width={chart.barFrom} flexShrink={0}>
        <HiddenRows above={above} below={below} />
      </Box>
      {axisLabels(view, chart).map(({label, gap}) => (
        <Cell key={label} text={label} width={widthOf(label)} before={gap} tone={view.theme.quiet} />
      ))}
    </Box>
  );
};

/** A label, and the blank columns before it. */
type Label = {readonly label: string; readonly gap: number};

export const axisLabels = ({text, glyphs, columns}: View, {barFrom, axis}: Chart): readonly Label[] => {
  const labels: Label[] = [];
  const length = axis.to - axis.from;
  let reached = barFrom;
  for (const at of ticks(length, axis.columns, LABEL_WIDTH)) {
    const column = barFrom + Math.round((at / length) * axis.columns);
    const words = at === 0 ? '0' : text.axis(at / 1000);
    // The last tick has no room behind it, so its label stands before it.
    const behind = column + 1 + widthOf(words) <= columns;
    const start = behind ? column : column - 1 - widthOf(words);
    const gap = start - reached;
    if (gap < (at === 0 ? 0 : 1)) continue;
    const label = behind ? `${glyphs.tick}${words}` : `${words} ${glyphs.tick}`;
    labels.push({label, gap});
    reached = start + widthOf(label);
  }
  return labels;
};
