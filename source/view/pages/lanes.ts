import type {RunState} from '../../model/run/run-state.js';
import type {Line} from '../line.js';
import {windowOf} from '../list.js';
import {type Geometry, geometryOf, NOUNS} from '../panels/geometry.js';
import {jobRowLine, listGeometryOn, listLabelWidth} from '../panels/jobs.js';
import {lanesIn, linesFor, linesWithin, rowsThatFit} from '../panels/lanes.js';
import type {Scene} from '../scene.js';
import {runPage} from './run.js';

/** The run as it goes: who does what; where there is room, also what becomes of every job, on the same axis. */
export const lanesPage = runPage((scene, run, room) => {
  const rows = rowsThatFit(run, room);
  const {roomy, ample, most} = linesFor(rows);
  const wanted = listed(scene, run);
  const divide = (lines: number): {readonly jobs: number; readonly height: number} => {
    const jobs = listHeight(wanted, lines - ample - 1);
    return {jobs, height: jobs > 0 ? lines - jobs - 1 : lines};
  };
  return {
    need: rows.length,
    roomy: scene.look.big ? ample : roomy,
    most: most + 2 * wanted,
    list: false,
    use(lines) {
      const {height} = divide(lines);
      return linesWithin(rows, height) + lines - height;
    },
    paint(lines) {
      const {jobs, height} = divide(lines);
      const chart = geometryOf(scene, run, rows, jobs > 0 ? listLabelWidth(scene, run) : 0);
      const {items, above, below} = windowOf(rows, scene.session.scroll, height);
      const lanes = lanesIn(scene, run, chart, items, height);
      const list = jobs > 0 ? [[], ...jobLines(scene, run, chart, jobs)] : [];
      return {lines: [...lanes, ...list], rows: rows.length, visible: height, above, below, chart};
    },
  };
});

/** The fewest jobs of many for which a list is begun. */
const LEAST_JOBS = 6;

/** Lines for a list of so many jobs: with empty ones between them where there is room, or some of them, or none. */
const listHeight = (wanted: number, free: number): number => {
  if (wanted === 0 || free < Math.min(wanted, LEAST_JOBS)) return 0;
  return free >= 2 * wanted - 1 ? 2 * wanted - 1 : Math.min(wanted, free);
};

/** Jobs to list below the lanes: none where the lanes have a row for each already. */
const listed = ({strategy, columns, look}: Scene, {plan}: RunState): number =>
  strategy.waits === 'in flight' || columns < NOUNS || look.big ? 0 : plan.jobs;

/** So many jobs as the list shows them: those that go on, what came just before them, and what comes next. */
const jobLines = (scene: Scene, run: RunState, chart: Geometry, lines: number): readonly Line[] => {
  const geometry = listGeometryOn(scene, run, chart);
  const open = run.jobs.findIndex(job => job?.endedAt === null);
  const first = open < 0 ? run.jobs.length : open - 1;
  const apart = lines > run.plan.jobs;
  return windowOf(run.jobs, Math.max(0, first), lines).items.flatMap((job, i) => [
    ...(apart && i > 0 ? [[]] : []),
    jobRowLine(scene, run, geometry, {job, error: null}),
  ]);
};
