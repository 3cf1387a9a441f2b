import type {QuadrantsState} from '../../../model/demonstrations/quadrants/fold.js';
import {type Way, ways} from '../../../model/demonstrations/quadrants/ways.js';
import {ticks} from '../../../model/timeline/axis.js';
import type {QuadrantState} from '../../../text/demonstrations.js';
import type {CellProps} from '../../components/cell.js';
import {EMPTY_LINE, type Line} from '../../components/lines.js';
import {firstThatFit} from '../../layout/fitting.js';
import {widthOf} from '../../layout/width.js';
import type {View} from '../../view.js';
import {brokenBy, type Stage, sentenceLines, statusOfStage} from '../stage/select.js';
import {axisOf, columnsOf, figureLine, headLine, laneLines, wayLine} from './quadrant-lines.js';

/** Lines between header and footer from which all ways have their lanes, and from which they stand apart. */
const ROOMY = 20;
const ROOMIER = 27;

/** The page of the four quadrants at a moment. */
export const quadrantsStage = (view: View, state: QuadrantsState): Stage => {
  const {quadrants: words} = view.text.demonstrations;
  const broken = brokenBy(view, state);
  const overHttp = Object.values(state.readings).some(({medium}) => medium === 'http');
  return {
    about: words.title,
    status: statusOfStage(view, state),
    choices: [],
    list: wayLines(view, state, Math.max(0, view.lines - 2)),
    parts: [
      {
        place: 3,
        needed: true,
        lines:
          broken === null
            ? sentenceLines(view, words.explained(state))
            : sentenceLines(view, [broken], view.theme.bad),
      },
      {place: 4, needed: true, lines: overHttp ? sentenceLines(view, [words.noFifo]) : []},
      {place: 2, lines: legendLines(view), least: 1},
      {place: 1, lines: state.settings === null ? [] : [axisLine(view, state)]},
    ],
  };
};

/** The table of all ways: with their lanes and figures, or, where there is little room, those of the latest alone. */
const wayLines = (view: View, state: QuadrantsState, room: number): readonly Line[] => {
  const columns = columnsOf(view);
  const {settings} = state;
  const all = (settings?.ways.length ?? 0) > 1;
  const current = settings === null ? null : (state.current ?? settings.ways[0] ?? null);
  const line = (way: Way): Line => wayLine(view, columns, way, way === current);
  const detail = (way: Way): readonly Line[] => [
    ...laneLines(view, state, way),
    figureLine(view, state, way),
  ];
  const head = headLine(view, columns, all);
  if (room < ROOMY) return [head, ...ways.map(line), ...(current === null ? [] : detail(current))];
  return [head, ...ways.flatMap(way => [...(room < ROOMIER ? [] : [EMPTY_LINE]), line(way), ...detail(way)])];
};

/** Blank columns between two signs. */
const LEGEND_GAP = 3;

const STATES: readonly QuadrantState[] = ['running', 'blocked', 'idle', 'in flight'];

/** What the characters of the lanes mean, as many in a line as fit. */
const legendLines = ({text, theme, glyphs, columns}: View): readonly Line[] => {
  const {states} = text.demonstrations.quadrants;
  const lines: QuadrantState[][] = [];
  for (let rest = STATES; rest.length > 0; rest = rest.slice(lines.at(-1)?.length ?? 1)) {
    const fitting = firstThatFit(rest, columns - 1, state => 2 + widthOf(states[state]) + LEGEND_GAP);
    lines.push(fitting.length > 0 ? [...fitting] : rest.slice(0, 1));
  }
  return lines.map(signs => ({
    indent: LEGEND_GAP,
    cells: Object.fromEntries(
      signs.flatMap((state): [string, CellProps][] => [
        [`sign ${state}`, {text: glyphs[state], tone: theme.states[state].cell, width: 1, after: 1}],
        [state, {text: states[state], tone: theme.quiet, width: widthOf(states[state]), after: LEGEND_GAP}],
      ]),
    ),
  }));
};

/** Columns between two labels of the axis, at least. */
const LABEL = 12;

/** The time since a reading began. */
const axisLine = (view: View, state: QuadrantsState): Line => {
  const {text, theme, glyphs} = view;
  const {from, axis} = axisOf(view, state);
  const cells: Record<string, CellProps> = {};
  let reached = 0;
  for (const at of ticks(axis.to, axis.columns, LABEL)) {
    const start = Math.round((at / axis.to) * axis.columns);
    const label = `${glyphs.tick}${at === 0 ? '0' : text.axis(at / 1000)}`;
    const width = widthOf(label);
    if (start + width > axis.columns || start < reached) continue;
    cells[`at ${at}`] = {text: label, tone: theme.quiet, width, before: start - reached};
    reached = start + width;
  }
  return {indent: from, cells};
};
