import {knownUntil, type QuadrantsState} from '../../../model/demonstrations/quadrants/fold.js';
import {lanesOf} from '../../../model/demonstrations/quadrants/lanes.js';
import {answersOf, type Way, ways} from '../../../model/demonstrations/quadrants/ways.js';
import {type Axis, cellsOf} from '../../../model/timeline/cells.js';
import type {QuadrantNames} from '../../../text/demonstrations.js';
import type {CellProps} from '../../components/cell.js';
import type {Line} from '../../components/lines.js';
import {firstThatFit} from '../../layout/fitting.js';
import {widest, widthOf} from '../../layout/width.js';
import type {View} from '../../view.js';
import {ALL_KEY} from './keys.js';

const GAP = 2;

/** The columns of the table: the ways, whether the call returns at once, and which side says that it is done. */
type Columns = {
  readonly names: QuadrantNames;
  readonly way: number;
  readonly returnsAtOnce: number;
  readonly saysDone: number;
};

/** The columns with the longest names that fit; those of the shortest, if none do. */
export const columnsOf = (view: View): Columns => {
  const {quadrants: words} = view.text.demonstrations;
  const yesAndNo = widest([true, false].map(words.returnsAtOnce));
  const answers = widest(Object.values(words.saysDone));
  const all = words.names.map((names): Columns => {
    const way = widest(Object.values(names.ways)) + widthOf('[1 ]');
    const returnsAtOnce = Math.max(yesAndNo, widthOf(names.returnsAtOnce));
    return {names, way, returnsAtOnce, saysDone: Math.max(answers, widthOf(names.saysDone))};
  });
  const room = view.columns - 1;
  const fits = ({way, returnsAtOnce, saysDone}: Columns): boolean =>
    way + GAP + returnsAtOnce + GAP + saysDone <= room;
  const chosen = all.find(fits) ?? (all.at(-1) as Columns);
  // What is left over goes to the last column, so that nothing is wider than the screen.
  return {...chosen, saysDone: Math.max(0, room - chosen.way - GAP - chosen.returnsAtOnce - GAP)};
};

/** The choice of all ways, and both questions above their answers. */
export const headLine = (view: View, columns: Columns, isChosen: boolean): Line => {
  const {quadrants: words} = view.text.demonstrations;
  const {names, way, returnsAtOnce, saysDone} = columns;
  return {
    indent: 0,
    cells: {
      ...choiceCells(view, ALL_KEY, words.all, way, isChosen),
      returnsAtOnce: {text: names.returnsAtOnce, tone: view.theme.quiet, width: returnsAtOnce, before: GAP},
      saysDone: {text: names.saysDone, tone: view.theme.quiet, width: saysDone, before: GAP},
    },
  };
};

/** A way with its digit, and its answers. */
export const wayLine = (view: View, columns: Columns, way: Way, isChosen: boolean): Line => {
  const {quadrants: words} = view.text.demonstrations;
  const answers = answersOf[way];
  const tone = isChosen ? view.theme.strong : view.theme.plain;
  return {
    indent: 0,
    cells: {
      ...choiceCells(view, `${ways.indexOf(way) + 1}`, columns.names.ways[way], columns.way, isChosen),
      returnsAtOnce: {
        text: words.returnsAtOnce(answers.returnsAtOnce),
        tone,
        width: columns.returnsAtOnce,
        before: GAP,
      },
      saysDone: {text: words.saysDone[answers.saysDone], tone, width: columns.saysDone, before: GAP},
    },
  };
};

/** Brackets tell the chosen one apart where there is no colour. */
const choiceCells = (
  {theme}: View,
  key: string,
  label: string,
  width: number,
  isChosen: boolean,
): Record<string, CellProps> =>
  isChosen
    ? {choice: {text: `[${key} ${label}]`, tone: theme.chosen, width}}
    : {
        key: {text: ` ${key}`, tone: theme.key, width: widthOf(key) + 1},
        label: {text: ` ${label}`, width: width - widthOf(key) - 1},
      };

/** The columns of a lane's name and of its timeline. */
const laneColumns = ({text, columns}: View): {readonly name: number; readonly timeline: number} => {
  const name = widest(Object.values(text.demonstrations.quadrants.sides));
  return {name, timeline: Math.max(1, columns - 3 - name - 2)};
};

/** Where timelines begin, and the time that they show: as long as every reading takes, so that all compare. */
export const axisOf = (view: View, state: QuadrantsState): {readonly from: number; readonly axis: Axis} => {
  const {name, timeline} = laneColumns(view);
  const {items = 0, everyMs = 0} = state.settings ?? {};
  const times = Object.values(state.readings).map(reading => knownUntil(reading, state) - reading.beganAt);
  const to = Math.max(items * everyMs * 1000, ...times, 1);
  return {from: 3 + name + 1, axis: {from: 0, to, columns: timeline}};
};

/** What both sides did; blank where that way was not run. */
export const laneLines = (view: View, state: QuadrantsState, way: Way): readonly Line[] => {
  const {quadrants: words} = view.text.demonstrations;
  const {name} = laneColumns(view);
  const {axis} = axisOf(view, state);
  const reading = state.readings[way];
  const lanes =
    reading === undefined ? null : lanesOf(reading, state.settings?.items ?? 0, knownUntil(reading, state));
  return (['process', 'kernel'] as const).map(side => ({
    indent: 3,
    cells: {
      name: {text: words.sides[side], tone: view.theme.quiet, width: name, after: 1},
      ...(lanes && {lane: {timeline: cellsOf(lanes[side], axis)}}),
    },
  }));
};

/** What was counted, as much as fits. */
export const figureLine = (view: View, state: QuadrantsState, way: Way): Line => {
  const {theme, columns, text} = view;
  const reading = state.readings[way];
  const figures = reading === undefined ? [] : text.demonstrations.quadrants.figures(reading);
  const fitting = firstThatFit(figures, columns - 3 - 1 + GAP, figure => widthOf(figure) + GAP);
  return {
    indent: 3,
    cells: Object.fromEntries(
      fitting.map((figure, i): [string, CellProps] => [
        `figure ${i}`,
        {text: figure, tone: i === 0 ? theme.strong : theme.quiet, width: widthOf(figure), after: GAP},
      ]),
    ),
  };
};
