import {type Core, coresOf} from '../../model/timeline/cores.js';
import type {Line} from '../line.js';
import {windowOf} from '../list.js';
import {coreLegend} from '../panels/core-legend.js';
import {coreGeometry, coreLines, coresUnknown, coresWanted} from '../panels/cores.js';
import {runPage} from './run.js';

/** The tallest that a core may be, and lines from which all of them are summed up. */
const TALLEST = 8;
const LEAST = 4;

/** The machine's cores, and who was on each: four threads on one core are seen taking turns. */
export const coresPage = runPage((scene, run) => {
  const measured = coresOf(run, scene.nowUs);
  const {cores, until} = measured;
  const chart = coreGeometry(scene, run, measured);
  const legend = coreLegend(scene, run);
  if (until === null) {
    const lines = [coresUnknown(scene, run)];
    return {
      need: 1,
      roomy: 1,
      most: 1,
      list: false,
      use: () => 1,
      paint: () => ({lines, rows: 0, visible: 0, above: 0, below: 0, chart, legend}),
    };
  }
  const need = cores.length + 1;
  return {
    need,
    roomy: linesOf(cores, 2) + 2,
    most: linesOf(cores, TALLEST) + 2,
    list: false,
    use: lines => Math.min(lines, Math.max(need, linesOf(cores, tallestIn(cores, lines - 2)) + 2)),
    paint(lines) {
      const sum = lines < LEAST ? [] : [coresWanted(scene, measured)];
      const height = lines - sum.length;
      const tall = tallestIn(cores, height - 1);
      const {items, above, below} = windowOf(cores, scene.session.scroll, height);
      const rows = coreLines(
        scene,
        run,
        chart,
        until,
        items.map(core => [core, core.allowed ? tall : 1]),
      );
      const gap: readonly Line[] = tall > 1 ? [[]] : [];
      const painted = rows.flatMap((row, i) => [...row, ...(cores[above + i]?.allowed ? gap : [])]);
      return {
        lines: [...painted, ...sum].slice(0, lines),
        rows: cores.length,
        visible: height,
        above,
        below,
        chart,
        legend,
      };
    },
  };
});

/** Lines of all cores when those that are used get so many and, where that is more than one, an empty one below. */
const linesOf = (cores: readonly Core[], tall: number): number =>
  cores.reduce((sum, {allowed}) => sum + (allowed && tall > 1 ? tall + 1 : 1), 0);

const tallestIn = (cores: readonly Core[], lines: number): number => {
  let tall = TALLEST;
  while (tall > 1 && linesOf(cores, tall) > lines) tall--;
  return tall;
};
