import {edgeUs, horizonUs, originUs} from '../../model/axis.js';
import {letter, type RunState} from '../../model/run.js';
import type {LaneState} from '../../model/spans.js';
import type {Axis} from '../../model/timeline.js';
import type {Scene} from '../scene.js';
import {widthOf} from '../width.js';

/** How much a lane can say: everything, no nouns, or single letters. */
export type Density = 'full' | 'brief' | 'tiny';

/** Where the columns of the lanes lie; the same for all lanes of a frame, so that they line up. */
export type Geometry = {
  readonly density: Density;
  readonly name: number;
  readonly job: number;
  readonly state: number;
  readonly session: number;
  /** Column at which the timelines begin. */
  readonly barFrom: number;
  readonly axis: Axis;
  /** Room at the right for figures of each thread; 0 where there is none. */
  readonly figures: number;
  /** Up to here there is something to paint, µs. */
  readonly edge: number;
};

const INDENT = 2;
const FULL_FROM = 72;
const BRIEF_FROM = 52;
const FIGURES_FROM = 110;

export const geometryOf = (scene: Scene, run: RunState): Geometry => {
  const {columns, text, nowUs} = scene;
  const density: Density = columns >= FULL_FROM ? 'full' : columns >= BRIEF_FROM ? 'brief' : 'tiny';
  const mostJobs = Math.max(run.plan.jobs, run.jobs.length);
  const threads = Math.max(
    run.shape.threads,
    run.threads.reduce((most, {thread}) => Math.max(most, thread), 1),
  );
  const processes = Math.max(run.shape.processes, run.processes.length);
  const name = Math.max(
    widthOf(text.thread(threads)),
    run.shape.processes > 1 ? widthOf(text.process(processes)) - (density === 'tiny' ? 0 : 1) : 0,
  );
  const job = density === 'full' ? widthOf(text.job(mostJobs)) : String(mostJobs).length;
  const state = density === 'tiny' ? 1 : 2 + widest(scene);
  const session =
    density === 'full' && run.plan.urls.length > 0
      ? widthOf(letter(Math.max(0, run.sessions.length - 1))) + 1
      : 0;
  const barFrom = INDENT + name + 2 + job + 2 + state + session + 2;
  const figures = columns >= FIGURES_FROM ? FIGURES_WIDTH : 0;
  const from = originUs(run);
  const axis = {
    from,
    to: from + horizonUs(run, nowUs),
    columns: Math.max(1, columns - barFrom - 1 - figures),
  };
  return {density, name, job, state, session, barFrom, axis, figures, edge: edgeUs(run, nowUs)};
};

const FIGURES_WIDTH = 28;

const widest = ({text, strategy}: Scene): number => {
  const possible: readonly LaneState[] = ['starting', 'running', strategy.waits, 'idle', 'exited'];
  return Math.max(...possible.map(state => widthOf(text.states[state])));
};
