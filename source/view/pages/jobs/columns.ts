import {printable} from '../../../model/printable/printable.js';
import type {Job, RunState} from '../../../model/run/run-state.js';
import {type Chart, chartOf} from '../../layout/chart.js';
import {densityOf, NOUNS} from '../../layout/density.js';
import {widest, widthOf} from '../../layout/width.js';
import type {RunView, View} from '../../view.js';

/** How wide the columns of the list of jobs are, and where its timelines lie. */
export type JobColumns = Chart & {
  readonly name: number;
  /** What jobs of a user's own module are given; 0 where their numbers say it. */
  readonly input: number;
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
  const {name, input, state, executor, took} = widthsOf(view);
  return 1 + name + (input && 1 + input) + (state && GAP + state) + (executor && GAP + executor) + took + GAP;
};

const widthsOf = (view: RunView): Pick<JobColumns, 'name' | 'input' | 'state' | 'executor' | 'took'> => {
  const {run, columns, text, strategy} = view;
  const density = densityOf(columns);
  const states = [...Object.values(text.jobStates), ...Object.values(text.phases)];
  // Jobs of one thread that yield take turns.
  if (strategy.waits === 'in flight' && run.plan.yields) states.push(text.states.suspended);
  return {
    name: widthOf(text.job(Math.max(run.plan.jobs, run.jobs.length))),
    state: density === 'tiny' ? 0 : widest(states),
    input: inputWidth(run, WIDEST_INPUT[columns >= NOUNS ? 'roomy' : density]),
    executor: density === 'full' ? executorWidth(view) : 0,
    took: TOOK + GAP,
  };
};

/** The most columns of inputs: where everything has its room, and by density. */
const WIDEST_INPUT = {roomy: 24, full: 12, brief: 8, tiny: 0};

/** As wide as the inputs so far, at most so wide. */
const inputWidth = ({jobs}: RunState, most: number): number => {
  let width = 0;
  for (const job of jobs) {
    if (width >= most) return most;
    if (job !== undefined) width = Math.max(width, widthOf(inputOf(job)));
  }
  return Math.min(width, most);
};

/** What a job was given, on one line; '' where its number says it. */
export const inputOf = ({job, input}: Job): string =>
  input === null || input === String(job) ? '' : `(${printable(input, 60)})`;

/** Those of the executors that are known: of many jobs far fewer. */
const executorWidth = ({run, text, session}: RunView): number =>
  (session.run?.shape.processes ?? 1) > 1
    ? widest(run.processes.map(({process}) => text.process(process)))
    : widest(run.threads.map(({thread}) => text.thread(thread)));

/** The executor of a job: its process where there are several, else its thread; '' before one has taken it. */
export const executorOf = ({text, session}: View, {process, thread}: Job): string => {
  if (process === null || thread === null) return '';
  const several = (session.run?.shape.processes ?? 1) > 1;
  return several ? text.process(process) : text.thread(thread);
};
