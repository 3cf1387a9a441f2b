import type {RunStrategy} from '../contract.js';
import {openCrew} from './process-pool.js';

/**
 * As many processes as the plan has workers, one job each at a time; none of the libraries tells which
 * process took which job and when. With `fresh`, every job gets a process of its own, opened when its
 * turn comes, so that opening them belongs to the run.
 */
export const runForked: RunStrategy = async (board, signal) => {
  const crew = openCrew(board);
  const cancelled = new Promise<void>(resolve =>
    signal.addEventListener('abort', () => resolve(), {once: true}),
  );
  void cancelled.then(crew.killAll);
  board.crew(crew);
  if (!board.plan.fresh) await crew.open();
  if (!signal.aborted) {
    board.queueJobs();
    crew.dispatch();
    await Promise.race([board.allEnded, cancelled]);
  }
  await crew.goHome();
};
