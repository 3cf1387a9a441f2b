import {sessionLetter} from '../../../model/run/run-state.js';
import type {LaneRow} from '../../../model/timeline/lane-rows.js';
import {type Chart, chartOf} from '../../layout/chart.js';
import {type Density, densityOf, NOUNS, widestState} from '../../layout/density.js';
import {widest, widthOf} from '../../layout/width.js';
import type {RunView, View} from '../../view.js';

/** How wide the columns of the lanes are: the same for all rows of a frame, so that they line up. */
export type LaneColumns = Chart & {
  readonly density: Density;
  readonly name: number;
  readonly job: number;
  readonly state: number;
  /** 0 where sessions are not shown. */
  readonly session: number;
  /** Whether a session is called by its noun too. */
  readonly sessionNoun: boolean;
  /** At the right, figures of each thread. */
  readonly figures: FigureColumns;
};

/** What stands at the right of a thread's lane, and the columns that it takes. */
export type FigureColumns = {
  /** How its time divides: what it did most, and what it waited for most. */
  readonly shares: boolean;
  /** The core on which it ran last: columns, 0 where it is not shown. */
  readonly core: number;
  readonly width: number;
};

export const INDENT = 2;
export const GAP = 2;

/** `labelWidth`: columns that a list on the same chart needs before its timelines. */
export const laneColumns = (view: RunView, rows: readonly LaneRow[], labelWidth: number): LaneColumns => {
  const {run, columns, text, big} = view;
  const density = densityOf(columns);
  const mostJobs = Math.max(run.plan.jobs, run.jobs.length);
  const name = widest(rows.map(row => nameOf(view, row)));
  const job = density === 'full' ? widthOf(text.job(mostJobs)) : String(mostJobs).length;
  const state = density === 'tiny' ? 2 : 2 + widestState(view);
  const sessionNoun = columns >= NOUNS;
  const hasSessions = density === 'full' && !big && run.plan.urls.length > 0;
  const session = hasSessions ? sessionWidth(view, sessionNoun) : 0;
  const barFrom = Math.max(labelWidth, INDENT + name + GAP + job + GAP + state + session + GAP);
  const figures = figureColumns(view, big || density !== 'full' ? 0 : columns);
  const chart = chartOf(view, barFrom, columns - barFrom - 1 - figures.width);
  return {...chart, density, name, job, state, session, sessionNoun, figures};
};

/** The executor of a row: the present one, the last one, or the first one to come; '' for rows of jobs. */
export const nameOf = ({text}: View, row: LaneRow): string => {
  if (row.kind !== 'thread') return '';
  if (row.alone) return text.process(row.process.processes.at(-1)?.process ?? row.place + 1);
  return text.thread(row.lane.threads.at(-1)?.thread ?? row.threadPlace + 1);
};

/** With a space before it; calculated from the plan, so that columns stand still while sessions open. */
const sessionWidth = ({text, run: {plan, shape}}: RunView, noun: boolean): number => {
  const most = plan.session ? shape.processes * shape.threads : plan.jobs;
  const last = sessionLetter(Math.max(0, most - 1));
  return 1 + widthOf(noun ? text.session(last) : last);
};

/** Columns of the screen from which each figure is shown. */
const CORE = 72;
const SHARES = 100;

/** Columns of a share with its sign, and of both shares. */
export const SHARE_WIDTH = 7;
export const SHARES_WIDTH = 2 * SHARE_WIDTH + 2;

/** The figures for which a screen of so many columns has room. */
const figureColumns = ({text, run}: RunView, columns: number): FigureColumns => {
  const measured = run.threads.some(({samples}) => samples.length > 0);
  const shares = measured && columns >= SHARES;
  const core = measured && columns >= CORE ? 1 + widthOf(text.onCore(run.environment.cores - 1)) : 0;
  const width = (shares ? SHARES_WIDTH : 0) + core;
  return {shares, core, width: width > 0 ? width + 1 : 0};
};
