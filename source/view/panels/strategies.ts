import {workersOf} from '../../model/settings.js';
import {type Strategy, strategies} from '../../model/strategies.js';
import {clip, type Line, lineWidth, piece, space} from '../line.js';
import type {Scene} from '../scene.js';

/** The second line: the four keys, how many workers each will get, and which one is on. */
export const strategyLine = (scene: Scene): Line => {
  const full = choices(scene, true);
  return clip(lineWidth(full) <= scene.columns ? full : choices(scene, false), scene.columns);
};

const choices = (scene: Scene, withWorkers: boolean): Line =>
  strategies.flatMap(row => [...choice(scene, row, withWorkers), space(withWorkers ? 2 : 0)]);

const choice = ({session, glyphs}: Scene, {name, key, workersAre}: Strategy, withWorkers: boolean): Line => {
  const workers = workersOf(session.settings, session.choices, name);
  const number = withWorkers && workersAre !== null ? ` ${glyphs.times}${workers}` : '';
  const on = name === (session.pending ?? session.run?.plan.strategy);
  if (on) return [piece(` ${key} ${name}${number} `, 'chosen')];
  return [piece(` ${key}`, 'key'), piece(` ${name}`), piece(`${number} `, 'quiet')];
};
