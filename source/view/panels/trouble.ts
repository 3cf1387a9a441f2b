import {printable} from '../../model/printable/printable.js';
import type {RunState} from '../../model/run/run-state.js';
import {clip, type Line, piece, space} from '../line.js';
import type {Scene} from '../scene.js';

/** One line about what went wrong or should be known; null where there is nothing to tell. */
export const troubleLine = (scene: Scene, run: RunState): Line | null => {
  const {glyphs, columns} = scene;
  const words = worst(scene, run);
  if (words) return clip([space(1), piece(`${glyphs.failed} ${words}`, 'bad')], columns - 1);
  const notice = run.notices.at(-1);
  return notice === undefined
    ? null
    : clip([space(1), piece(printable(scene.text.failure(notice), 300), 'message')], columns - 1);
};

const worst = ({text}: Scene, run: RunState): string | null => {
  if (run.error) return printable(text.failure(run.error), 300);
  if (run.counts.failed === 0) return null;
  const failed = run.completionOrder.findLast(job => run.jobs[job - 1]?.state === 'failed');
  const error = failed === undefined ? null : run.jobs[failed - 1]?.error;
  if (failed === undefined || !error) return null;
  return text.trouble({job: failed, message: text.failure(error), count: run.counts.failed});
};
