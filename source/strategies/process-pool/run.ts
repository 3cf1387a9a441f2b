import type {RunStrategy} from '../contract.js';
import {openProcessPool} from './process-pool.js';

/**
 * Runs jobs in as many processes as the plan has workers, one job at a time in each. The pool is our own because no
 * library reports which process took which job and when. With `fresh`, every job gets a process of its own, which is
 * started when the job's turn comes, so that its start-up is part of the run.
 */
export const runProcessPool: RunStrategy = async (coordinator, signal) => {
  const pool = openProcessPool(coordinator);
  const cancelled = new Promise<void>(resolve =>
    signal.addEventListener('abort', () => resolve(), {once: true}),
  );
  void cancelled.then(pool.killAll);
  coordinator.setControl(pool);
  if (!coordinator.plan.fresh) await pool.startAll();
  if (!signal.aborted) {
    coordinator.queueJobs();
    pool.startDispatching();
    await Promise.race([coordinator.jobsEnded, cancelled]);
  }
  await pool.close();
};
