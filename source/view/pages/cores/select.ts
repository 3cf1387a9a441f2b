import type {Core, Cores} from '../../../model/timeline/cores.js';
import {type Chart, chartOf} from '../../layout/chart.js';
import {densityOf, NOUNS} from '../../layout/density.js';
import {widest, widthOf} from '../../layout/width.js';
import type {RunView} from '../../view.js';
import {MARKS} from './occupants.js';

/** How wide the columns of the list of cores are. */
export type CoreColumns = Chart & {
  readonly name: number;
  /** Of the thread that runs now: its mark, and its name where there is room. */
  readonly mark: number;
  readonly thread: number;
};

export const INDENT = 2;
export const GAP = 2;
/** Columns of the screen from which the job of the moment stands beside its thread. */
const WITH_JOB = 70;
/** Columns of a share of time, at the right. */
export const SHARE = 7;

export const coreColumns = (view: RunView, {cores}: Cores): CoreColumns => {
  const {run, text, glyphs, columns} = view;
  const name = widthOf(text.core(Math.max(0, cores.length - 1)));
  const most = Math.max(run.threads.length, run.shape.processes * run.shape.threads);
  const executor = run.shape.processes > 1 ? text.process(most) : text.thread(most);
  const names = [columns >= WITH_JOB ? `${executor} ${glyphs.dot} ${text.job(run.plan.jobs)}` : executor];
  if (columns >= NOUNS) names.push(...Object.values(text.helpers));
  const thread = densityOf(columns) === 'tiny' ? 0 : 1 + widest(names);
  const mark = most > MARKS.length ? String(most).length : 1;
  const barFrom = INDENT + name + GAP + mark + thread + GAP;
  return {...chartOf(view, barFrom, columns - barFrom - SHARE), name, mark, thread};
};

/** The tallest that a core may be. */
export const TALLEST = 8;

/** Lines of all cores: those that are used `tall` high and, where that is more than one, an empty one below. */
export const linesOf = (cores: readonly Core[], tall: number): number =>
  cores.reduce((sum, {allowed}) => sum + (allowed && tall > 1 ? tall + 1 : 1), 0);

/** As tall as so many lines allow. */
export const tallestIn = (cores: readonly Core[], lines: number): number => {
  let tall = TALLEST;
  while (tall > 1 && linesOf(cores, tall) > lines) tall--;
  return tall;
};
