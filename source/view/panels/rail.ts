import type {RunState} from '../../model/run.js';
import {asManyAsFit, type Line, leftAndRight, lineWidth, piece, space} from '../line.js';
import type {Scene} from '../scene.js';

const MARKS = 24;

/** The queue: jobs nobody has taken; at the right, what has become of the others. */
export const rail = (scene: Scene, run: RunState): Line => {
  const {text, glyphs, columns, dot} = scene;
  const {queued, finished, failed, cancelled} = run.counts;
  const ends: Line[] = [[piece(text.done(finished, run.plan.jobs), 'strong')]];
  if (failed > 0) ends.push([piece(`${glyphs.failed} ${text.failed(failed)}`, 'bad')]);
  if (cancelled > 0) ends.push([piece(text.cancelled(cancelled), 'message')]);
  const right: Line = [...asManyAsFit(ends, dot, columns - 2), space(1)];
  const name: Line = [space(1), piece(text.queue, 'strong'), space(2)];
  const waiting = piece(text.queued(queued));
  const room = columns - lineWidth(name) - waiting.width - lineWidth(right) - 2;
  const marks = glyphs.order.repeat(Math.max(0, Math.min(queued, MARKS, room)));
  const orders: Line = marks === '' ? [] : [piece(marks, 'message'), space(1)];
  return leftAndRight([...name, ...orders, waiting], right, columns);
};
