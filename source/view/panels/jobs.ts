import {printableBlock} from '../../model/printable.js';
import type {Job, RunState} from '../../model/run.js';
import {jobSpans} from '../../model/spans.js';
import {clip, type Line, lineWidth, type Piece, piece, space} from '../line.js';
import type {Scene} from '../scene.js';
import type {Tone} from '../theme.js';
import {fit, widthOf, wrap} from '../width.js';
import {bar} from './bar.js';
import type {Geometry} from './geometry.js';
import {stateOfJob} from './seat.js';

/** A line of the list: a job, or one line of what it said when it failed. */
export type JobRow = {readonly job: Job; readonly error: string | null};

/** Every job in the order of its number; a failed one with its full error below. */
export const jobRows = (run: RunState, columns: number): readonly JobRow[] =>
  run.jobs.flatMap(job => [{job, error: null}, ...errorOf(job, columns).map(error => ({job, error}))]);

const errorOf = ({error}: Job, columns: number): readonly string[] => {
  if (!error) return [];
  const text = error.stack ? `${error.message}\n${error.stack}` : error.message;
  return printableBlock(`${error.code}: ${text}`)
    .split('\n')
    .flatMap(line => wrap(line.trim(), Math.max(10, columns - ERROR_INDENT - 1)));
};

const ERROR_INDENT = 4;

/** One line of the list. */
export const jobRowLine = (scene: Scene, geometry: Geometry, {job, error}: JobRow): Line =>
  error === null
    ? jobLine(scene, geometry, job)
    : clip([space(ERROR_INDENT), piece(error, 'bad')], scene.columns - 1);

const jobLine = (scene: Scene, geometry: Geometry, job: Job): Line => {
  const {text, columns, glyphs, strategy} = scene;
  const label = clip([space(1), ...words(scene, geometry, job)], geometry.barFrom - 1);
  const outcome = job.result ? text.result(job.result) : '';
  const room = columns - geometry.barFrom;
  // With room for both, the timeline gives the result a third.
  const given = outcome !== '' && room >= 48 ? Math.floor(room / 3) : 0;
  const axis = {...geometry.axis, columns: Math.max(1, room - 1 - given)};
  const timeline =
    job.startedAt === null ? [] : bar(jobSpans(job, strategy.waits, geometry.edge), axis, glyphs);
  const line: Piece[] = [...label, space(geometry.barFrom - lineWidth(label)), ...timeline];
  if (given > 0) line.push(space(columns - given - lineWidth(line)), piece(fit(outcome, given - 1)));
  return clip(line, columns);
};

const words = ({text, strategy}: Scene, {density, job: width, state}: Geometry, job: Job): Line => {
  const full = density === 'full';
  const name = full ? text.job(job.job) : String(job.job);
  const at = job.endedAt ?? null;
  const took = at !== null && job.startedAt !== null ? text.seconds((at - job.startedAt) / 1000) : '';
  const word = density === 'tiny' ? '' : text.jobStates[job.state];
  const line: Piece[] = [piece(fit(name, width, full ? 'left' : 'right'), 'strong')];
  if (word !== '')
    line.push(space(2), piece(fit(word, widestState(text.jobStates)), toneOf(job, strategy.waits)));
  const room = state;
  if (full) line.push(space(1), piece(fit(took, Math.min(8, room), 'right'), 'quiet'));
  return line;
};

const widestState = (states: Readonly<Record<string, string>>): number =>
  Math.max(...Object.values(states).map(widthOf));

const toneOf = (job: Job, waits: Scene['strategy']['waits']): Tone => {
  if (job.state === 'queued' || job.state === 'finished') return job.state === 'queued' ? 'quiet' : 'plain';
  return job.state === 'cancelled' ? 'message' : stateOfJob(job, waits);
};
