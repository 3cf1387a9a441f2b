import {breakdownOf} from '../../model/breakdown.js';
import type {RunState} from '../../model/run.js';
import {clip, type Line, lineWidth, piece, space} from '../line.js';
import type {Scene} from '../scene.js';

/** One line in plain words: who is at work; once it is over, why it took that long. */
export const sentence = (scene: Scene): Line => {
  const {session, text, columns} = scene;
  const {run} = session;
  if (run?.stage === 'over') return explanation(scene, run);
  const words = run ? text.shape(run.shape, run.plan.fresh) : text.ways[scene.strategy.name];
  return clip([space(1), piece(words)], columns - 1);
};

/** Why the run took as long as it did; and where there is room, what came before its clock. */
export const explanation = ({text, columns, dot}: Scene, run: RunState): Line => {
  const breakdown = breakdownOf(run);
  const why: Line = [space(1), piece(text.why(breakdown), 'strong')];
  const whole: Line = [...why, dot, piece(text.opened(breakdown.startupMs), 'quiet')];
  return lineWidth(whole) < columns ? whole : clip(why, columns - 1);
};
