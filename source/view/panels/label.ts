import {type Job, type RunState, sessionLetter} from '../../model/run/run-state.js';
import {type CurrentState, laneStateOfJob} from '../../model/timeline/current-state.js';
import type {ThreadLane} from '../../model/timeline/lanes.js';
import {stateGlyph} from '../glyphs.js';
import {clip, type Line, lineWidth, type Piece, piece, space} from '../line.js';
import type {Scene} from '../scene.js';
import type {Tone} from '../theme.js';
import {fit} from '../width.js';
import type {Geometry} from './geometry.js';

/** What a lane does now: its job and its state, by mark and word. */
export const presentWords = (scene: Scene, geometry: Geometry, {state, job}: CurrentState): Line => {
  const {text, glyphs} = scene;
  const mark = stateGlyph(state, glyphs);
  const word = geometry.density === 'tiny' ? mark + text.letters[state] : `${mark} ${text.states[state]}`;
  return [piece(jobName(scene, geometry, job)), space(2), piece(fit(word, geometry.state), state)];
};

/** What a row of jobs does now, or what became of its last job. */
export const jobWords = (scene: Scene, geometry: Geometry, lane: ThreadLane, job: Job): Line => {
  if (job.state === 'running') {
    const state = laneStateOfJob(lane, job, scene.strategy.waits, geometry.edge);
    return presentWords(scene, geometry, {state, job});
  }
  const {text} = scene;
  const [mark, tone] = ending(scene, job);
  const took = text.seconds(((job.endedAt ?? 0) - (job.startedAt ?? 0)) / 1000);
  const word = geometry.density === 'tiny' ? mark : `${mark} ${took}`;
  return [piece(jobName(scene, geometry, job), 'quiet'), space(2), piece(fit(word, geometry.state), tone)];
};

/** What a thread did in a run that is over. */
export const record = ({text, glyphs}: Scene, geometry: Geometry, jobs: readonly Job[]): Line => {
  const failed = jobs.filter(({state}) => state === 'failed').length;
  const done = jobs.filter(({state}) => state === 'finished').length;
  const short = geometry.density === 'tiny' || failed > 0;
  const parts: Piece[] = [piece(`${glyphs.done} ${short ? done : text.jobs(done)}`)];
  if (failed > 0) parts.push(space(2), piece(`${glyphs.failed} ${text.failed(failed)}`, 'bad'));
  const width = geometry.job + 2 + geometry.state;
  const kept = clip(parts, width);
  return [...kept, space(width - lineWidth(kept))];
};

/** The session that carries a lane's jobs, at this place in the run's list. */
export const sessionName = ({text}: Scene, {sessions}: RunState, geometry: Geometry, index: number): Line => {
  if (geometry.session === 0 || !sessions[index]) return [];
  const name = geometry.sessionNoun ? text.session(sessionLetter(index)) : sessionLetter(index);
  return [space(1), piece(fit(name, geometry.session - 1), 'quiet')];
};

const jobName = ({text}: Scene, {density, job: width}: Geometry, job: Job | null): string => {
  if (job === null) return ' '.repeat(width);
  return density === 'full' ? fit(text.job(job.job), width) : fit(String(job.job), width, 'right');
};

const ending = ({glyphs}: Scene, {state}: Job): readonly [string, Tone] => {
  if (state === 'failed') return [glyphs.failed, 'failed'];
  return state === 'cancelled' ? [glyphs.none, 'message'] : [glyphs.done, 'quiet'];
};
