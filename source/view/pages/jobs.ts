import {windowOf} from '../list.js';
import {jobRowLine, jobRows, listGeometry} from '../panels/jobs.js';
import {runPage} from './run.js';

/** Every job with its time, its result, or its full error. */
export const jobsPage = runPage((scene, run) => {
  const rows = jobRows(run, scene.columns);
  const chart = listGeometry(scene, run);
  // Jobs that are still to be queued have their lines already, so that nothing moves when they come.
  const need = Math.max(rows.length, run.plan.jobs);
  return {
    need,
    roomy: need,
    most: need,
    list: true,
    use: lines => Math.min(lines, need),
    paint(lines) {
      const {items, above, below} = windowOf(rows, scene.session.scroll, lines);
      const painted = items.map(row => jobRowLine(scene, chart, row));
      return {lines: painted, rows: rows.length, visible: lines, above, below, chart};
    },
  };
});
