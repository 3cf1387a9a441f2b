import {printableBlock} from '../../model/printable/printable.js';
import type {Job, RunState} from '../../model/run/run-state.js';
import {cellsOf} from '../../model/timeline/cells.js';
import {laneStateOfJob} from '../../model/timeline/current-state.js';
import {jobSpans} from '../../model/timeline/lane-spans.js';
import {threadLaneOf} from '../../model/timeline/lanes.js';
import type {LaneState} from '../../model/timeline/span.js';
import {clip, type Line, lineWidth, type Piece, piece, space, upTo} from '../line.js';
import type {Scene} from '../scene.js';
import type {Tone} from '../theme.js';
import {fit, widthOf, wrap} from '../width.js';
import {bar} from './bar.js';
import {type Chart, chartOf} from './chart.js';
import {densityOf} from './geometry.js';

/** A line of the list: a job, or one line of what it said when it failed. */
export type JobRow = {readonly job: Job; readonly error: string | null};

/** Every job in the order of its number; a failed one with its full error below. */
export const jobRows = (scene: Scene, run: RunState): readonly JobRow[] =>
  run.jobs.flatMap(job => [{job, error: null}, ...errorOf(scene, job).map(error => ({job, error}))]);

const ERROR_INDENT = 4;

const errorOf = ({text, columns}: Scene, {error}: Job): readonly string[] => {
  if (!error) return [];
  const sentence = `${error.code}: ${text.failure(error)}`;
  return printableBlock(error.stack ? `${sentence}\n${error.stack}` : sentence)
    .split('\n')
    .flatMap(line => wrap(line.trim(), Math.max(10, columns - ERROR_INDENT - 1)));
};

/** How wide the columns of the list are. */
export type ListGeometry = Chart & {
  readonly name: number;
  readonly state: number;
  readonly who: number;
  readonly took: number;
  /** Room at the right for results. */
  readonly result: number;
};

const GAP = 2;

export const listGeometry = (scene: Scene, run: RunState): ListGeometry => {
  const {columns, nowUs} = scene;
  const widths = widthsOf(scene, run);
  const barFrom = labelWidth(widths);
  const room = columns - barFrom - 1;
  const result = room >= 48 ? Math.floor(room / 3) : 0;
  return {...chartOf(run, nowUs, barFrom, room - result), ...widths, result};
};

/** The same, for a list on the chart of the lanes above it. */
export const listGeometryOn = (scene: Scene, run: RunState, chart: Chart): ListGeometry => {
  const result = scene.columns - chart.barFrom - chart.axis.columns - 1;
  return {...chart, ...widthsOf(scene, run), result};
};

/** Columns that the list needs before its timelines. */
export const listLabelWidth = (scene: Scene, run: RunState): number => labelWidth(widthsOf(scene, run));

type Widths = Pick<ListGeometry, 'name' | 'state' | 'who' | 'took'>;

const labelWidth = ({name, state, who, took}: Widths): number => 1 + name + state + who + took + GAP;

const widthsOf = (scene: Scene, run: RunState): Widths => {
  const {columns, text} = scene;
  const density = densityOf(columns);
  const name = widthOf(text.job(Math.max(run.plan.jobs, run.jobs.length)));
  const state =
    density === 'tiny'
      ? 0
      : widest([...Object.values(text.jobStates), ...Object.values(text.phases), ...turnWords(scene, run)]) +
        GAP;
  const who = density === 'full' ? Math.max(0, ...run.jobs.map(job => widthOf(whoOf(scene, job)))) + GAP : 0;
  return {name, state, who, took: 7 + GAP};
};

/** What jobs say that share one thread while they compute. */
const turnWords = ({text, strategy}: Scene, {plan}: RunState): readonly string[] =>
  strategy.waits === 'in flight' && plan.yields ? [text.states.suspended] : [];

/** One line of the list. */
export const jobRowLine = (
  scene: Scene,
  run: RunState,
  geometry: ListGeometry,
  {job, error}: JobRow,
): Line =>
  error === null
    ? jobLine(scene, run, geometry, job)
    : clip([space(ERROR_INDENT), piece(error, 'bad')], scene.columns - 1);

const jobLine = (scene: Scene, run: RunState, geometry: ListGeometry, job: Job): Line => {
  const {text, columns, glyphs, strategy} = scene;
  const {name, state, who, took, barFrom, axis, edge, result} = geometry;
  const lane = threadLaneOf(run, job);
  const present = lane && laneStateOfJob(lane, job, strategy.waits, edge);
  const duration =
    job.endedAt !== null && job.startedAt !== null ? text.seconds((job.endedAt - job.startedAt) / 1000) : '';
  const label: Line = [
    space(1),
    piece(fit(text.job(job.job), name), 'strong'),
    piece(fit(state > 0 ? `  ${stateOf(scene, job, present)}` : '', state), toneOf(job, present)),
    piece(fit(who > 0 ? `  ${whoOf(scene, job)}` : '', who)),
    piece(fit(duration, took, 'right'), 'quiet'),
  ];
  const timeline = bar(cellsOf(lane ? jobSpans(lane, job, strategy.waits, edge) : [], axis), glyphs);
  const line: Piece[] = [...upTo(barFrom, label), ...timeline];
  if (result > 0 && job.result) {
    line.push(space(columns - result - lineWidth(line)), piece(fit(text.result(job.result), result - 1)));
  }
  return line;
};

/** Where a job stands; of one that does I/O, how far that is, and of one that waits for its thread, that. */
const stateOf = ({text}: Scene, {state, phases}: Job, present: LaneState | undefined): string => {
  if (present === 'suspended') return text.states.suspended;
  const phase = phases.at(-1);
  return state === 'running' && phase?.to === null ? text.phases[phase.phase] : text.jobStates[state];
};

const widest = (words: readonly string[]): number => Math.max(0, ...words.map(widthOf));

/** Who took a job: the process where there are several, else the thread. */
const whoOf = ({text, session}: Scene, {process, thread}: Job): string => {
  if (process === null || thread === null) return '';
  const many = (session.run?.shape.processes ?? 1) > 1;
  return many ? text.process(process) : text.thread(thread);
};

const toneOf = (job: Job, present: LaneState | undefined): Tone => {
  if (job.state === 'queued') return 'quiet';
  if (job.state === 'finished') return 'plain';
  if (job.state === 'failed') return 'failed';
  return job.state === 'cancelled' ? 'message' : (present ?? 'plain');
};
