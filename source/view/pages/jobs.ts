import {spread, windowOf} from '../list.js';
import {jobRowLine, jobRows, listGeometry} from '../panels/jobs.js';
import {runPage} from './run.js';

/** Every job with its time, its result, or its full error. */
export const jobsPage = runPage((scene, run) => {
  const rows = jobRows(scene, run);
  const chart = listGeometry(scene, run);
  // Jobs that are still to be queued have their lines already, so that nothing moves when they come.
  const need = Math.max(rows.length, run.plan.jobs);
  // What a failed job said stays at its job.
  const most = rows.length > run.jobs.length ? need : 2 * need - 1;
  return {
    need,
    roomy: need,
    most,
    list: true,
    use: lines => (lines < most ? Math.min(lines, need) : most),
    paint(lines) {
      const {items, above, below} = windowOf(rows, scene.session.scroll, lines);
      const painted = items.map(row => jobRowLine(scene, run, chart, row));
      return {
        lines: most > need && lines >= most ? spread(painted) : painted,
        rows: rows.length,
        visible: lines,
        above,
        below,
        chart,
      };
    },
  };
});
