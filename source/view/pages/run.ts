import type {RunState} from '../../model/run/run-state.js';
import {type Layout, layoutOf, type Needs, type Part} from '../layout.js';
import type {Line} from '../line.js';
import {axisLine} from '../panels/axis.js';
import type {Chart} from '../panels/chart.js';
import {footer} from '../panels/footer.js';
import {header} from '../panels/header.js';
import {hiddenLine} from '../panels/hidden.js';
import {history, historyHeight} from '../panels/history.js';
import {legend as stateLegend} from '../panels/legend.js';
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
  /** How many of so many lines it can make use of. */
  use(lines: number): number;
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
  /** What its marks mean, where they are not the states of lanes. */
  readonly legend?: Line;
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
    const needs = {
      axis: true,
      trouble: trouble !== null,
      history: historyHeight(scene),
      list: false,
      big: scene.look.big ?? false,
    };
    const endless = {body: Number.POSITIVE_INFINITY, roomy: 0, most: 0};
    const body = bodyOf(scene, run, layoutOf(height, {...needs, ...endless}).body);
    const layout = layoutWith(height, {...needs, ...body, body: body.need}, body);
    const painted = body.paint(layout.body);
    const parts = painters(scene, run, painted, layout, trouble);
    // What the body leaves free stands here, so that the axis is at the lanes and the rest stands still.
    const free = layout['gap above scores'] + Math.max(0, layout.body - painted.lines.length);
    const given = {...layout, 'gap above scores': free};
    const lines = ORDER.filter(part => given[part] > 0).flatMap(part => parts[part](given[part]));
    return {lines, rows: painted.rows, visible: painted.visible};
  },
});

/** The body is given no line that it would leave empty while others have a use for it. */
const layoutWith = (height: number, needs: Needs, {use}: Body): Layout => {
  const layout = layoutOf(height, needs);
  if (layout.body <= needs.body) return layout;
  const used = Math.max(needs.body, use(layout.body));
  return layoutOf(height, {...needs, roomy: Math.min(needs.roomy, used), most: Math.min(needs.most, used)});
};

const painters = (
  scene: Scene,
  run: RunState,
  {lines: body, chart, above, below, legend}: PaintedBody,
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
    scores: lines => (lines > 1 ? scoreboard(scene, lines) : [scoreSummary(scene)]),
    history: lines => history(scene, lines),
    legend: () => [legend ?? stateLegend(scene, run, body)],
    footer: () => [footer(scene, above + below)],
    'gap above body': gap,
    'gap above scores': gap,
    'gap above legend': gap,
  };
};
