import {Box} from 'ink';
import {printable} from '../../model/printable/printable.js';
import {columnOf, ticks} from '../../model/timeline/axis.js';
import {type Chart, chartOf} from '../layout/chart.js';
import {shortened, widthOf} from '../layout/width.js';
import {BEFORE} from '../theme/cursor.js';
import type {Tone} from '../theme/tone.js';
import {hasRun, useView, type View} from '../view.js';
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
      {axisLabels(view, chart).map(({id, label, gap, tone = view.theme.quiet}) => (
        <Cell key={id} text={label} width={widthOf(label)} before={gap} tone={tone} />
      ))}
    </Box>
  );
};

/** A label, and the blank columns before it. */
type Label = {
  readonly id: string;
  readonly label: string;
  readonly gap: number;
  readonly tone?: Tone;
};

/** A label that stands at a column. */
type Placed = Omit<Label, 'gap'> & {readonly start: number};

type AxisChart = Pick<Chart, 'barFrom' | 'axis'> & Partial<Pick<Chart, 'cursor'>>;

/** The labels of an axis in their order: those of the cursor and of marked moments come before those of ticks. */
export const axisLabels = (view: View, chart: AxisChart): readonly Label[] => {
  const placed: Placed[] = [];
  for (const one of [...cursorLabel(view, chart), ...markerLabels(view, chart), ...tickLabels(view, chart)]) {
    if (placed.every(other => standApart(one, other, view.glyphs.up))) placed.push(one);
  }
  placed.sort((a, b) => a.start - b.start);
  let reached = chart.barFrom;
  return placed.map(({start, ...label}) => {
    const gap = start - reached;
    reached = start + widthOf(label.label);
    return {...label, gap};
  });
};

/** Between two labels there is a blank; but a marker's letter may touch another one, and the arrow of the cursor. */
const standApart = (one: Placed, other: Placed, arrow: string): boolean => {
  const [left, right] = one.start < other.start ? [one, other] : [other, one];
  const blanks = right.start - left.start - widthOf(left.label);
  const mayTouch =
    (isLetter(left) && (isLetter(right) || right.label.startsWith(arrow))) ||
    (isLetter(right) && left.label.endsWith(arrow));
  return blanks >= (mayTouch ? 0 : 1);
};

const isLetter = ({id, label}: Placed): boolean => id.startsWith(MARKER) && widthOf(label) === 1;

/** How the ids of markers' labels begin. */
const MARKER = 'marker ';

const tickLabels = ({text, glyphs, columns}: View, {barFrom, axis}: AxisChart): readonly Placed[] => {
  const length = axis.to - axis.from;
  return ticks(length, axis.columns, LABEL_WIDTH).flatMap(at => {
    const column = barFrom + Math.round((at / length) * axis.columns);
    const words = at === 0 ? '0' : text.axis(at / 1000);
    // The last tick has no room behind it, so its label stands before it.
    const behind = column + 1 + widthOf(words) <= columns;
    const start = behind ? column : column - 1 - widthOf(words);
    if (start < barFrom) return [];
    return [{id: words, label: behind ? `${glyphs.tick}${words}` : `${words} ${glyphs.tick}`, start}];
  });
};

/** The moment at which the cursor stands, and its name where it has one. */
const cursorLabel = (view: View, {barFrom, axis, cursor = null}: AxisChart): readonly Placed[] => {
  const {text, theme, glyphs, columns, cursorUs} = view;
  if (cursor === null || cursorUs === null) return [];
  const name = markersOf(view).find(({atUs}) => atUs === cursorUs)?.name;
  const words = `${name === undefined ? '' : `${name} `}${text.moment((cursorUs - axis.from) / 1000)}`;
  const arrow = cursor === BEFORE ? glyphs.less : glyphs.up;
  const column = barFrom + Math.max(0, cursor);
  const width = 1 + widthOf(words);
  // It stands where it hides the fewest markers, behind the arrow rather than before it.
  const markers = markerLabels(view, {barFrom, axis, cursor}).map(({start}) => start);
  const hidden = (from: number): number => markers.filter(at => at >= from && at < from + width).length;
  const before = column + 1 - width;
  const behind = column + width <= columns && (before < barFrom || hidden(column) <= hidden(before));
  const label = behind ? `${arrow}${words}` : `${words}${arrow}`;
  const start = behind ? column : before;
  return [
    {
      id: 'cursor',
      label: shortened(label, columns - barFrom),
      start: Math.max(barFrom, start),
      tone: theme.strong,
    },
  ];
};

/** The names of marked moments, within the columns of the axis; of several in one column the first. */
const markerLabels = (view: View, {barFrom, axis, cursor = null}: AxisChart): readonly Placed[] =>
  cursor === null
    ? []
    : markersOf(view).flatMap(({name, atUs}) => {
        if (atUs === null || atUs === view.cursorUs) return [];
        const label = shortened(name, view.columns - barFrom);
        const start = Math.min(barFrom + columnOf(axis, atUs), view.columns - widthOf(label));
        return [{id: `${MARKER}${name}`, label, start: Math.max(barFrom, start), tone: view.theme.message}];
      });

/** Names may come from outside. */
const markersOf = ({whole}: View) =>
  (whole?.markers ?? []).map(({name, atUs}) => ({name: shortened(printable(name), MOST_NAME), atUs}));

/** Columns of a name; a choice: beside it stand others. */
const MOST_NAME = 24;

/** Columns before an axis that stands alone. */
const INDENT = 2;
const BESIDE_HIDDEN = 32;

/** The time axis of a frozen view that has no timelines: where in its run the cursor stands. */
export const CursorAxis = (hidden: HiddenRowsProps) => {
  const view = useView();
  if (!hasRun(view) || view.cursorUs === null) return <HiddenRows {...hidden} />;
  const barFrom = hidden.above + hidden.below > 0 ? BESIDE_HIDDEN : INDENT;
  return <TimeAxis chart={chartOf(view, barFrom, view.columns - barFrom - 1)} {...hidden} />;
};
