import {executorsOf} from '../../model/figures/executors.js';
import {edgeUs} from '../../model/timeline/axis.js';
import {spread, windowOf} from '../list.js';
import {executorTable, ruleOf} from '../panels/executors.js';
import {runPage} from './run.js';

/** Lines from which the sum is shown. */
const LEAST = 6;

/** Every executor: what it is, what it did, and what it holds. */
export const executorsPage = runPage((scene, run) => {
  const executors = executorsOf(run, edgeUs(run, scene.nowUs));
  const {head, line, sum, note} = executorTable(scene, run, executors);
  const below = [ruleOf(scene), sum, ...(note ? [note] : [])];
  const need = 1 + executors.length + below.length;
  const most = need + executors.length - 1;
  return {
    need,
    roomy: need,
    most,
    list: true,
    use: lines => (lines < most ? Math.min(lines, need) : most),
    paint(lines) {
      // Where there are few lines, executors are worth more than their sum.
      const after = lines < LEAST ? [] : below;
      const visible = Math.max(1, lines - 1 - after.length);
      const {items, ...hidden} = windowOf(executors, scene.session.scroll, visible);
      const rows = items.map(line);
      const painted = [head, ...(lines < most ? rows : spread(rows)), ...after].slice(0, Math.max(0, lines));
      return {lines: painted, rows: executors.length, visible, ...hidden, chart: null};
    },
  };
});
