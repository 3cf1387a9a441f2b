import {explanationOf} from '../../model/figures/explanation-cache.js';
import {runBreakdownOf} from '../../model/figures/run-breakdown.js';
import type {RunState} from '../../model/run/run-state.js';
import {asManyAsFit, clip, type Line, lineWidth, piece, space} from '../line.js';
import type {Scene} from '../scene.js';

/** One line in plain words: who is at work, and once there is something to tell, why it takes that long. */
export const sentence = (scene: Scene): Line => {
  const {session, text, columns, dot} = scene;
  const {run} = session;
  if (run?.stage === 'over') return explanation(scene, run);
  const words = run ? text.shape(run.shape, run.plan) : text.ways[scene.strategy.name][0];
  const who = clip([space(1), piece(words)], columns - 1);
  const told = run && explanationOf(session.explained ?? run, scene.nowUs);
  if (!told) return who;
  const why: Line = [space(1), piece(text.why(told)[0], 'strong')];
  const both = [...why, dot, piece(words, 'quiet')];
  return [both, why].find(line => lineWidth(line) < columns) ?? who;
};

/** Why the run took as long as it did; what only adds to it is said where there is room. */
export const explanation = ({text, columns, dot}: Scene, run: RunState): Line => {
  const [first, ...rest] = text.why(runBreakdownOf(run));
  const why: Line = clip([space(1), piece(first, 'strong')], columns - 1);
  const room = columns - 1 - lineWidth(why) - dot.width;
  const more = asManyAsFit(
    rest.map(clause => [piece(clause, 'quiet')]),
    dot,
    room,
  );
  return more.length === 0 ? why : [...why, dot, ...more];
};
