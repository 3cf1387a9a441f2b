import {printableBlock} from '../../../model/printable/printable.js';
import type {Job, RunState} from '../../../model/run/run-state.js';
import {cellsOf} from '../../../model/timeline/cells.js';
import {laneStateOfJob} from '../../../model/timeline/current-state.js';
import {jobSpans} from '../../../model/timeline/lane-spans.js';
import {threadLaneOf} from '../../../model/timeline/lanes.js';
import {wrapped} from '../../layout/width.js';
import type {View} from '../../view.js';
import type {JobColumns} from './columns.js';
import type {JobRowProps} from './job-row.js';

/** A line of the list: a job, or one line of the error of a failed one. */
export type JobLine = {
  readonly job: Job;
  readonly error: {readonly text: string; readonly line: number} | null;
};

/** Columns before the lines of an error. */
export const ERROR_INDENT = 4;

/** Every job in the order of its number; a failed one with its full error below. */
export const jobLines = (view: View, run: RunState): readonly JobLine[] =>
  run.jobs.flatMap((job): JobLine[] => [
    {job, error: null},
    ...errorOf(view, job).map((text, line) => ({job, error: {text, line}})),
  ]);

const errorOf = ({text, columns}: View, {error}: Job): readonly string[] => {
  if (!error) return [];
  const sentence = `${error.code}: ${text.failure(error)}`;
  return printableBlock(error.stack ? `${sentence}\n${error.stack}` : sentence)
    .split('\n')
    .flatMap(line => wrapped(line.trim(), Math.max(10, columns - ERROR_INDENT - 1)));
};

/** What the row of a job shows. */
export const jobRow = ({strategy}: View, run: RunState, job: Job, columns: JobColumns): JobRowProps => {
  const lane = threadLaneOf(run, job);
  return {
    job,
    columns,
    present: lane && laneStateOfJob(lane, job, strategy.waits, columns.edge),
    cells: cellsOf(lane ? jobSpans(lane, job, strategy.waits, columns.edge) : [], columns.axis),
  };
};
