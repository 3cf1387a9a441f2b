import {edgeUs} from '../../model/axis.js';
import {executorsOf} from '../../model/executors.js';
import {windowOf} from '../list.js';
import {executorTable, ruleOf} from '../panels/executors.js';
import {runPage} from './run.js';

/** Every executor: what it is, what it did, and what it holds. */
export const executorsPage = runPage((scene, run) => {
  const executors = executorsOf(run, edgeUs(run, scene.nowUs));
  const {head, line, sum, note} = executorTable(scene, run, executors);
  const below = [ruleOf(scene), sum, ...(note ? [note] : [])];
  const need = 1 + executors.length + below.length;
  return {
    need,
    roomy: need,
    most: need,
    list: true,
    paint(lines) {
      const visible = Math.max(1, lines - 1 - below.length);
      const {items, ...hidden} = windowOf(executors, scene.session.scroll, visible);
      const painted = [head, ...items.map(line), ...below].slice(0, Math.max(0, lines));
      return {lines: painted, rows: executors.length, visible, ...hidden, chart: null};
    },
  };
});
