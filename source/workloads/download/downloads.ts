import {strategyNamed} from '../../model/event/strategies.js';
import type {Post, Task} from '../contract.js';
import type {Take} from './body.js';
import {type Answer, get} from './get.js';
import {openSessions} from './sessions.js';
import {undici} from './undici.js';
import {urlOf} from './url.js';

/** The downloads of one executor, for every workload that waits for a server. */
export type Downloads = {
  /**
   * Downloads a job's address to its end; `take` gets the answer's bytes as they come, decoded.
   * @throws what kept the answer from coming; what the task's signal was aborted with.
   */
  fetch(task: Task, take?: Take): Promise<Answer>;
  close(): Promise<void>;
};

/** Opens an executor's first session, where it keeps one. */
export const openDownloads = ({plan, reporter}: Post): Downloads => {
  // undici frees a connection a turn of the loop after its answer: without a limit the next job would
  // open another one rather than wait for that.
  const {inFlight} = strategyNamed(plan.strategy).shape(plan);
  const sessions = openSessions({plan, reporter, connections: inFlight});
  // Loaded and opened now, so that the first job does not pay for it.
  undici();
  if (plan.session) sessions.take();

  return {
    async fetch(task, take) {
      const session = sessions.take();
      try {
        return await get({
          url: urlOf(plan, task.job),
          dispatcher: session.usedBy(task),
          maxBytes: plan.maxBytes,
          signal: task.signal,
          ...(take && {take}),
        });
      } finally {
        await sessions.giveBack(session);
      }
    },
    close: sessions.close,
  };
};
