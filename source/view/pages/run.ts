import type {RunState} from '../../model/run.js';
import {type Layout, layoutOf, type Needs, type Part} from '../layout.js';
import type {Line} from '../line.js';
import {axisLine} from '../panels/axis.js';
import type {Chart} from '../panels/chart.js';
import {footer} from '../panels/footer.js';
import {header} from '../panels/header.js';
import {hiddenLine} from '../panels/hidden.js';
import {legend} from '../panels/legend.js';
import {rail} from '../panels/rail.js';
import {scoreboard, scoreSummary} from '../panels/scoreboard.js';
import {explanation, sentence} from '../panels/sentence.js';
import {strategyLine} from '../panels/strategies.js';
import {troubleLine} from '../panels/trouble.js';
import type {Scene} from '../scene.js';
import type {Page} from './page.js';

/** What stands in the middle of a page about a run. */
export type Body = Pick<Needs, 'roomy' | 'most' | 'list'> & {
  /** Lines that show all of its rows. */
  readonly need: number;
  /** Paints itself into so many lines, or fewer. */
  paint(lines: number): PaintedBody;
};

export type PaintedBody = {
  readonly lines: readonly Line[];
  /** Its rows: how many there are, how many of them are in sight, and how many are not. */
  readonly rows: number;
  readonly visible: number;
  readonly above: number;
  readonly below: number;
  /** Where its timelines lie; null where it has none. */
  readonly chart: Chart | null;
};

/** The parts from top to bottom. */
const ORDER: readonly Part[] = [
  'header',
  'strategies',
  'sentence',
  'gap above body',
  'body',
  'axis',
  'rail',
  'trouble',
  'gap above scores',
  'scores',
  'gap above history',
  'history',
  'gap above legend',
  'legend',
  'footer',
];

/** A page about a run: what `bodyOf` makes of it, between the run's head and what there is to compare. */
export const runPage = (bodyOf: (scene: Scene, run: RunState, room: number) => Body): Page => ({
  paint(scene, height) {
    const {run} = scene.session;
    if (!run) return {lines: [], rows: 0, visible: 0};
    const trouble = troubleLine(scene, run);
    const needs = {axis: true, trouble: trouble !== null, history: 0, list: false};
    const endless = {body: Number.POSITIVE_INFINITY, roomy: 0, most: 0};
    const body = bodyOf(scene, run, layoutOf(height, {...needs, ...endless}).body);
    const {need, roomy, most, list} = body;
    const layout = layoutOf(height, {...needs, body: need, roomy, most, list});
    const painted = body.paint(layout.body);
    const parts = painters(scene, run, painted, layout, trouble);
    const given = {
      ...layout,
      'gap above scores': layout['gap above scores'] + layout.body - painted.lines.length,
    };
    const lines = ORDER.filter(part => given[part] > 0).flatMap(part => parts[part](given[part]));
    return {lines, rows: painted.rows, visible: painted.visible};
  },
});

const painters = (
  scene: Scene,
  run: RunState,
  {lines: body, chart, above, below}: PaintedBody,
  layout: Layout,
  trouble: Line | null,
): Readonly<Record<Part, (lines: number) => readonly Line[]>> => {
  const gap = (lines: number): readonly Line[] => Array.from({length: lines}, () => []);
  // Where no line is left for the explanation, it takes the queue's, which is empty by then.
  const explained = run.stage === 'over' && layout.sentence === 0;
  return {
    header: () => [header(scene)],
    strategies: () => [strategyLine(scene)],
    sentence: () => [sentence(scene)],
    body: () => body,
    axis: () => [chart ? axisLine(scene, chart, above, below) : hiddenLine(scene, above, below)],
    rail: () => [explained ? explanation(scene, run) : rail(scene, run)],
    trouble: () => (trouble ? [trouble] : gap(1)),
    scores: lines => (lines > 1 ? scoreboard(scene) : [scoreSummary(scene)]),
    history: gap,
    legend: () => [legend(scene)],
    footer: () => [footer(scene, above + below)],
    'gap above body': gap,
    // What the body leaves free stands here, so that the axis is at the lanes and the rest stands still.
    'gap above scores': gap,
    'gap above history': gap,
    'gap above legend': gap,
  };
};
