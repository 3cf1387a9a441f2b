import {progressOf, type RunProgress, steadyMs} from '../../model/figures/progress.js';
import type {RunState} from '../../model/run/run-state.js';
import {asManyAsFit, type Line, leftAndRight, lineWidth, piece, space} from '../line.js';
import type {Scene} from '../scene.js';

/** The most marks that stand for jobs nobody has taken, and how many of them no progress bar displaces. */
const MARKS = 24;
const FEW = 10;
/** How wide a progress bar may be: few widths, so that it stands still. */
const BARS = [30, 20, 12, 6];

/** The queue: jobs nobody has taken; at the right how far the run is, and what has become of the others. */
export const rail = (scene: Scene, run: RunState): Line => {
  const {text, glyphs, columns, nowUs} = scene;
  const {queued} = run.counts;
  const waiting = piece(text.queued(queued));
  const ends = endings(scene, run);
  const named: Line = [space(1), piece(text.queue, 'strong'), space(2)];
  const name = lineWidth(named) + waiting.width + lineWidth(ends) < columns ? named : [space(1)];
  const free = columns - lineWidth(name) - waiting.width - lineWidth(ends) - GAP;
  const progress = progressOf(run, nowUs);
  const kept = Math.min(run.plan.jobs, FEW) + 1;
  const advance = progress ? advanceIn(scene, progress, free - GAP, kept) : [];
  const marks = glyphs.order.repeat(Math.max(0, Math.min(queued, MARKS, free - lineWidth(advance) - 1)));
  const orders: Line = marks === '' ? [] : [piece(marks, 'message'), space(1)];
  return leftAndRight([...name, ...orders, waiting], [...advance, ...ends], columns);
};

const GAP = 2;

const endings = ({text, glyphs, columns, dot}: Scene, {counts, plan}: RunState): Line => {
  const {finished, failed, cancelled} = counts;
  const ends: Line[] = [[piece(text.done(finished, plan.jobs), 'strong')]];
  if (failed > 0) ends.push([piece(`${glyphs.failed} ${text.failed(failed)}`, 'bad')]);
  if (cancelled > 0) ends.push([piece(text.cancelled(cancelled), 'message')]);
  return [...asManyAsFit(ends, dot, columns - 2), space(1)];
};

/** A bar and the time that remains, or the time alone, or nothing, as there is room; the bar leaves so much of it free. */
const advanceIn = (
  {text, glyphs}: Scene,
  {fraction, remainingMs}: RunProgress,
  room: number,
  kept: number,
): Line => {
  const left = piece(text.left(steadyMs(remainingMs)));
  if (left.width + GAP > room) return [];
  const width = BARS.find(width => kept + width + 1 + left.width + GAP <= room);
  const rest: Line = [left, space(GAP)];
  if (width === undefined) return rest;
  const done = Math.round(Math.min(1, fraction) * width);
  return [
    piece(glyphs.bar.repeat(done)),
    piece(glyphs.idle.repeat(width - done), 'idle cell'),
    space(1),
    ...rest,
  ];
};
