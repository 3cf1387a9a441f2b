import {type RunState, sessionLetter} from '../../../model/run/run-state.js';
import {type Chart, chartOf} from '../../layout/chart.js';
import {type Density, densityOf, NOUNS, widestState} from '../../layout/density.js';
import {widest, widthOf} from '../../layout/width.js';
import type {View} from '../../view.js';
import {type FigureColumns, figureColumns} from './figure-columns.js';
import {type LaneRow, nameOf} from './rows.js';

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

export const INDENT = 2;
export const GAP = 2;

/** `labelWidth`: columns that a list on the same chart needs before its timelines. */
export const laneColumns = (
  view: View,
  run: RunState,
  rows: readonly LaneRow[],
  labelWidth: number,
): LaneColumns => {
  const {columns, text, nowUs, big} = view;
  const density = densityOf(columns);
  const mostJobs = Math.max(run.plan.jobs, run.jobs.length);
  const name = widest(rows.map(row => nameOf(view, row)));
  const job = density === 'full' ? widthOf(text.job(mostJobs)) : String(mostJobs).length;
  const state = density === 'tiny' ? 2 : 2 + widestState(view);
  const sessionNoun = columns >= NOUNS;
  const hasSessions = density === 'full' && !big && run.plan.urls.length > 0;
  const session = hasSessions ? sessionWidth(view, run, sessionNoun) : 0;
  const barFrom = Math.max(labelWidth, INDENT + name + GAP + job + GAP + state + session + GAP);
  const figures = figureColumns(view, run, big || density !== 'full' ? 0 : columns);
  return {
    ...chartOf(run, nowUs, barFrom, columns - barFrom - 1 - figures.width),
    density,
    name,
    job,
    state,
    session,
    sessionNoun,
    figures,
  };
};

/** With a space before it; reckoned from the plan, so that columns stand still while sessions open. */
const sessionWidth = ({text}: View, {plan, shape}: RunState, noun: boolean): number => {
  const most = plan.session ? shape.processes * shape.threads : plan.jobs;
  const last = sessionLetter(Math.max(0, most - 1));
  return 1 + widthOf(noun ? text.session(last) : last);
};
