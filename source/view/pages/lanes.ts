import {windowOf} from '../list.js';
import {geometryOf} from '../panels/geometry.js';
import {lanesIn, linesFor, rowsThatFit} from '../panels/lanes.js';
import {runPage} from './run.js';

/** The run as it goes: who does what, and the scoreboard. */
export const lanesPage = runPage((scene, run, room) => {
  const rows = rowsThatFit(run, room);
  const geometry = geometryOf(scene, run, rows);
  return {
    need: rows.length,
    ...linesFor(rows),
    list: false,
    paint(lines) {
      const {items, above, below} = windowOf(rows, scene.session.scroll, lines);
      const painted = lanesIn(scene, run, geometry, items, lines);
      return {lines: painted, rows: rows.length, visible: lines, above, below, chart: geometry};
    },
  };
});
