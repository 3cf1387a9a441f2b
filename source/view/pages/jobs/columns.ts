import type {Job} from '../../../model/run/run-state.js';
import {type Chart, chartOf} from '../../layout/chart.js';
import {densityOf} from '../../layout/density.js';
import {widest, widthOf} from '../../layout/width.js';
import type {RunView, View} from '../../view.js';

/** How wide the columns of the list of jobs are, and where its timelines lie. */
export type JobColumns = Chart & {
  readonly name: number;
  readonly state: number;
  readonly executor: number;
  readonly took: number;
  /** Columns at the right for results; 0 where there is no room. */
  readonly result: number;
};

export const GAP = 2;
const TOOK = 7;
/** Columns of the timelines from which results stand beside them. */
const ROOMY = 48;

/** The columns of a list on a chart of its own, or on that of other timelines. */
export const jobColumns = (view: RunView, chart = ownChart(view)): JobColumns => ({
  ...chart,
  ...widthsOf(view),
  result: view.columns - chart.barFrom - chart.axis.columns - 1,
});

const ownChart = (view: RunView): Chart => {
  const barFrom = jobLabelWidth(view);
  const room = view.columns - barFrom - 1;
  return chartOf(view, barFrom, room >= ROOMY ? Math.ceil((room * 2) / 3) : room);
};

/** Columns that the list needs before its timelines. */
export const jobLabelWidth = (view: RunView): number => {
  const {name, state, executor, took} = widthsOf(view);
  return 1 + name + (state && GAP + state) + (executor && GAP + executor) + took + GAP;
};

const widthsOf = (view: RunView): Pick<JobColumns, 'name' | 'state' | 'executor' | 'took'> => {
  const {run, columns, text, strategy} = view;
  const density = densityOf(columns);
  const states = [...Object.values(text.jobStates), ...Object.values(text.phases)];
  // Jobs of one thread that yield take turns.
  if (strategy.waits === 'in flight' && run.plan.yields) states.push(text.states.suspended);
  return {
    name: widthOf(text.job(Math.max(run.plan.jobs, run.jobs.length))),
    state: density === 'tiny' ? 0 : widest(states),
    executor: density === 'full' ? widest(run.jobs.map(job => executorOf(view, job))) : 0,
    took: TOOK + GAP,
  };
};

/** The executor of a job: its process where there are several, else its thread; '' before one has taken it. */
export const executorOf = ({text, session}: View, {process, thread}: Job): string => {
  if (process === null || thread === null) return '';
  const several = (session.run?.shape.processes ?? 1) > 1;
  return several ? text.process(process) : text.thread(thread);
};
