import type {RunState} from '../../model/run.js';
import {type Layout, layoutOf, type Part} from '../layout.js';
import type {Line} from '../line.js';
import {windowOf} from '../list.js';
import {axisLine} from '../panels/axis.js';
import {footer} from '../panels/footer.js';
import {geometryOf} from '../panels/geometry.js';
import {header} from '../panels/header.js';
import {hiddenLine} from '../panels/hidden.js';
import {lanesIn, rowsThatFit} from '../panels/lanes.js';
import {legend} from '../panels/legend.js';
import {rail} from '../panels/rail.js';
import {scoreboard, scoreSummary} from '../panels/scoreboard.js';
import {explanation, sentence} from '../panels/sentence.js';
import {strategyLine} from '../panels/strategies.js';
import {troubleLine} from '../panels/trouble.js';
import type {Scene} from '../scene.js';
import type {Page} from './page.js';

/** The parts from top to bottom. */
const ORDER: readonly Part[] = [
  'header',
  'strategies',
  'sentence',
  'gap above lanes',
  'lanes',
  'axis',
  'rail',
  'trouble',
  'gap above scores',
  'scores',
  'gap above legend',
  'legend',
  'footer',
];

/** The run as it goes: who does what, and the scoreboard. */
export const lanesPage: Page = {
  paint(scene, height) {
    const {run} = scene.session;
    if (!run) return {lines: [], rows: 0, visible: 0};
    const trouble = troubleLine(scene, run);
    const room = layoutOf(height, Number.POSITIVE_INFINITY, trouble !== null).lanes;
    const rows = rowsThatFit(run, room);
    const layout = layoutOf(height, rows.length, trouble !== null);
    const parts = painters(scene, run, rows, layout, trouble);
    const lines = ORDER.filter(part => layout[part] > 0).flatMap(part => parts[part](layout[part]));
    return {lines, rows: rows.length, visible: layout.lanes};
  },
};

type Rows = ReturnType<typeof rowsThatFit>;

const painters = (
  scene: Scene,
  run: RunState,
  rows: Rows,
  layout: Layout,
  trouble: Line | null,
): Readonly<Record<Part, (lines: number) => readonly Line[]>> => {
  const geometry = geometryOf(scene, run, rows);
  const {items, above, below} = windowOf(rows, scene.session.scroll, layout.lanes);
  const lanes = lanesIn(scene, run, geometry, items, layout.lanes);
  const gap = (lines: number): readonly Line[] => Array.from({length: lines}, () => []);
  // Where no line is left for the explanation, it takes the queue's, which is empty by then.
  const explained = run.stage === 'over' && layout.sentence === 0;
  return {
    header: () => [header(scene)],
    strategies: () => [strategyLine(scene)],
    sentence: () => [sentence(scene)],
    lanes: () => lanes,
    axis: () => [axisLine(scene, geometry, above, below)],
    // What the lanes leave free stands below the queue, so that the axis is at the lanes and the rest stands still.
    rail: () => [explained ? explanation(scene, run) : rail(scene, run), ...gap(layout.lanes - lanes.length)],
    trouble: () => (trouble ? [trouble] : [hiddenLine(scene, 0, 0)]),
    scores: lines => (lines > 1 ? scoreboard(scene) : [scoreSummary(scene)]),
    legend: () => [legend(scene)],
    footer: () => [footer(scene, above + below)],
    'gap above lanes': gap,
    'gap above scores': gap,
    'gap above legend': gap,
  };
};
