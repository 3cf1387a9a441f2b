import {breakdownOf} from '../../model/breakdown.js';
import type {RunState} from '../../model/run.js';
import {asManyAsFit, clip, type Line, lineWidth, piece, space} from '../line.js';
import type {Scene} from '../scene.js';

/** One line in plain words: who is at work; once it is over, why it took that long. */
export const sentence = (scene: Scene): Line => {
  const {session, text, columns} = scene;
  const {run} = session;
  if (run?.stage === 'over') return explanation(scene, run);
  const words = run ? text.shape(run.shape, run.plan.fresh) : text.ways[scene.strategy.name][0];
  return clip([space(1), piece(words)], columns - 1);
};

/** Why the run took as long as it did; what only adds to it is said where there is room. */
export const explanation = ({text, columns, dot}: Scene, run: RunState): Line => {
  const [first, ...rest] = text.why(breakdownOf(run));
  const why: Line = clip([space(1), piece(first, 'strong')], columns - 1);
  const room = columns - 1 - lineWidth(why) - dot.width;
  const more = asManyAsFit(
    rest.map(clause => [piece(clause, 'quiet')]),
    dot,
    room,
  );
  return more.length === 0 ? why : [...why, dot, ...more];
};
