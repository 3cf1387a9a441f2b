import {type Strategy, strategies} from '../../model/event/strategies.js';
import {workersOf} from '../../model/session/settings.js';
import {clip, type Line, leftAndRight, lineWidth, piece, space} from '../line.js';
import type {Scene} from '../scene.js';

/** The second line: the four keys, how many workers each will get, which one is on, and who was there in all. */
export const strategyLine = (scene: Scene): Line => {
  const {columns} = scene;
  const full = choices(scene, true);
  const left = clip(lineWidth(full) <= columns ? full : choices(scene, false), columns);
  const right = staff(scene);
  return lineWidth(left) + lineWidth(right) < columns ? leftAndRight(left, right, columns) : left;
};

/** Who worked in a run that is over; while it goes on, a sentence says more. */
const staff = ({session: {run}, text, dot}: Scene): Line =>
  run?.stage === 'over'
    ? [piece(text.processes(run.processes.length)), dot, piece(text.threads(run.threads.length)), space(1)]
    : [];

const choices = (scene: Scene, withWorkers: boolean): Line =>
  strategies.flatMap(row => [...choice(scene, row, withWorkers), space(withWorkers ? 2 : 0)]);

const choice = (
  {session, glyphs}: Scene,
  {name, key, workersField}: Strategy,
  withWorkers: boolean,
): Line => {
  const workers = workersOf(session.settings, session.choices, name);
  const number = withWorkers && workersField !== null ? ` ${glyphs.times}${workers}` : '';
  const on = name === (session.pending ?? session.run?.plan.strategy);
  // The brackets tell it where there is neither colour nor inverse video.
  if (on) return [piece(`[${key} ${name}${number}]`, 'chosen')];
  return [piece(` ${key}`, 'key'), piece(` ${name}`), piece(`${number} `, 'quiet')];
};
