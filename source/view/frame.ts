import type {View} from '../model/session/session.js';
import {asciiLine} from './ascii.js';
import {clip, coloured} from './line.js';
import type {ScreenProps} from './look.js';
import {coresPage} from './pages/cores.js';
import {executorsPage} from './pages/executors.js';
import {helpPage} from './pages/help.js';
import {idlePage} from './pages/idle.js';
import {jobsPage} from './pages/jobs.js';
import {lanesPage} from './pages/lanes.js';
import {menuPage} from './pages/menu.js';
import type {Page} from './pages/page.js';
import {sceneOf} from './scene.js';

/**
 * The whole screen as coloured lines: at most rows − 1 of them, for at `rows` Ink clears the screen and
 * its scrollback on every frame; none wider than the columns. Equal props give equal lines.
 */
export const frameOf = (props: ScreenProps): readonly string[] => {
  const scene = sceneOf(props);
  const {lines} = pageOf(props).paint(scene, heightOf(props));
  return lines
    .slice(0, heightOf(props))
    .map(line => clip(line, scene.columns))
    .map(line => coloured(props.look.ascii ? asciiLine(line, props.look.wide) : line, props.look.theme));
};

/** How far the present page can be scrolled: the greatest first row that makes sense, and rows of a page. */
export const scrollRange = (props: ScreenProps): {readonly last: number; readonly page: number} => {
  const {rows, visible} = pageOf(props).paint(sceneOf(props), heightOf(props));
  return {last: Math.max(0, rows - visible), page: Math.max(1, visible - 1)};
};

const heightOf = ({size}: ScreenProps): number => Math.max(0, size.rows - 1);

const pageOf = ({session: {mode, run}}: ScreenProps): Page => {
  if (mode === 'help') return helpPage;
  if (mode === 'menu') return menuPage;
  if (run === null) return idlePage;
  return pages[mode];
};

/** The ways to look at a run; adding one is adding a row. */
const pages: Readonly<Record<View, Page>> = {
  lanes: lanesPage,
  jobs: jobsPage,
  executors: executorsPage,
  cores: coresPage,
};
