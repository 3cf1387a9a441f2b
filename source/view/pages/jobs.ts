import {filled, windowOf} from '../list.js';
import {axisLine} from '../panels/axis.js';
import {footer} from '../panels/footer.js';
import {header} from '../panels/header.js';
import {jobRowLine, jobRows, listGeometry} from '../panels/jobs.js';
import {rail} from '../panels/rail.js';
import {strategyLine} from '../panels/strategies.js';
import type {Page} from './page.js';

/** Every job with its time, its result, or its full error. */
export const jobsPage: Page = {
  paint(scene, height) {
    const {run} = scene.session;
    if (!run) return {lines: [], rows: 0, visible: 0};
    const rows = jobRows(run, scene.columns);
    const geometry = listGeometry(scene, run);
    const visible = Math.max(0, height - 6);
    const {items, above, below} = windowOf(rows, scene.session.scroll, visible);
    const list = items.map(row => jobRowLine(scene, geometry, row));
    const lines = [
      header(scene),
      strategyLine(scene),
      [],
      ...filled(list, visible),
      axisLine(scene, geometry, above, below),
      rail(scene, run),
      footer(scene, above + below),
    ];
    return {lines, rows: rows.length, visible};
  },
};
