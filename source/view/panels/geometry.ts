import {type RunState, sessionLetter} from '../../model/run/run-state.js';
import type {LaneState} from '../../model/timeline/span.js';
import type {Scene} from '../scene.js';
import {widthOf} from '../width.js';
import {type Chart, chartOf} from './chart.js';
import {figuresFor, type LaneFigures} from './lane-figures.js';
import {type LaneRow, nameOf} from './rows.js';

/** How much a lane can say: everything, no nouns, or single letters. */
export type Density = 'full' | 'brief' | 'tiny';

/** How wide the columns of the lanes are; the same for all lanes of a frame, so that they line up. */
export type Geometry = Chart & {
  readonly density: Density;
  readonly name: number;
  readonly job: number;
  readonly state: number;
  /** 0 where sessions are not shown. */
  readonly session: number;
  /** Whether a session is called by its noun too. */
  readonly sessionNoun: boolean;
  /** At the right, figures of each thread. */
  readonly figures: LaneFigures;
};

/** The least columns for each way to write a lane. */
const FULL = 72;
const BRIEF = 52;
/** Columns from which everything is called by its noun. */
export const NOUNS = 100;

const INDENT = 2;
const GAP = 2;

export const densityOf = (columns: number): Density =>
  columns >= FULL ? 'full' : columns >= BRIEF ? 'brief' : 'tiny';

export const geometryOf = (scene: Scene, run: RunState, rows: readonly LaneRow[], atLeast = 0): Geometry => {
  const {columns, text, nowUs, look} = scene;
  const density = densityOf(columns);
  const mostJobs = Math.max(run.plan.jobs, run.jobs.length);
  const name = Math.max(0, ...rows.map(row => widthOf(nameOf(scene, row))));
  const job = density === 'full' ? widthOf(text.job(mostJobs)) : String(mostJobs).length;
  const state = density === 'tiny' ? 2 : 2 + widestState(scene);
  const sessionNoun = columns >= NOUNS;
  const session =
    density === 'full' && !look.big && run.plan.urls.length > 0 ? sessionWidth(scene, run, sessionNoun) : 0;
  const barFrom = Math.max(atLeast, INDENT + name + GAP + job + GAP + state + session + GAP);
  const figures =
    look.big || density !== 'full' ? figuresFor(scene, run, 0) : figuresFor(scene, run, columns);
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

/** Of the words for what a lane can do under this strategy. */
export const widestState = ({text, strategy, session}: Scene): number => {
  const possible: LaneState[] = ['starting', 'running', 'ready', strategy.waits, 'idle', 'exited'];
  if (session.run?.plan.gil) possible.push('locked');
  if (strategy.waits === 'in flight' && session.run?.plan.yields) possible.push('suspended');
  return Math.max(...possible.map(state => widthOf(text.states[state])));
};

/** With the space before it; reckoned from the plan, so that columns stand still while sessions open. */
const sessionWidth = ({text}: Scene, {plan, shape}: RunState, noun: boolean): number => {
  const most = plan.session ? shape.processes * shape.threads : plan.jobs;
  const last = sessionLetter(Math.max(0, most - 1));
  return 1 + widthOf(noun ? text.session(last) : last);
};
