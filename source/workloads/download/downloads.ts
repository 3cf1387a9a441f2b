import {strategyNamed} from '../../model/event/strategies.js';
import type {Task, WorkloadContext} from '../contract.js';
import type {OnChunk} from './body.js';
import {connectionLimit} from './connection-limit.js';
import {type Answer, get} from './get.js';
import {jobUrl} from './job-url.js';
import {openSessions} from './sessions.js';
import {openSlots} from './slots.js';
import {undici} from './undici.js';

/** The downloads of one executor, for every workload that uses a server. */
export type Downloads = {
  /**
   * Downloads a job's address to its end; `onChunk` gets the decoded bytes of the answer.
   * @throws why there is no complete answer; the reason of the task's signal when it was aborted.
   */
  fetch(task: Task, onChunk?: OnChunk): Promise<Answer>;
  close(): Promise<void>;
};

/** Opens the executor's session, where it keeps one. */
export const openDownloads = ({plan, reporter, identity}: WorkloadContext): Downloads => {
  // undici frees a connection one turn of the event loop after its answer: without this limit the next job
  // would open another connection instead of waiting for it.
  const {inFlight} = strategyNamed(plan.strategy).shape(plan);
  const wanted = Math.min(inFlight, plan.jobs);
  const connections = connectionLimit(wanted);
  // Sessions of single jobs have a pool each, and requests that wait in a pool take 5 kB each.
  const slots = openSlots(connections);
  const perAddress = Math.ceil(connections / Math.max(1, originsOf(plan.urls)));
  const sessions = openSessions({plan, reporter, identity, connections: perAddress});
  if (connections < wanted) reporter.connectionsLimited(connections, wanted);
  // Load undici and open the session now, so that the first job does not pay for it.
  undici();
  if (plan.session) sessions.acquire();

  return {
    async fetch(task, onChunk) {
      const waits = !slots.take();
      if (waits) {
        task.phase('queued');
        await slots.wait(task.signal);
      }
      const session = sessions.acquire();
      try {
        return await get({
          url: jobUrl(plan, task.job),
          dispatcher: session.dispatcherFor(waits ? afterFirst(task) : (...phase) => task.phase(...phase)),
          maxBytes: plan.maxBytes,
          signal: task.signal,
          ...(onChunk && {onChunk}),
        });
      } finally {
        await sessions.release(session);
        slots.release();
      }
    },
    close: sessions.close,
  };
};

/** Reports the phases of a task whose first one was reported before its request. */
const afterFirst = (task: Task): Task['phase'] => {
  let isFirst = true;
  return (...phase) => {
    if (!isFirst) task.phase(...phase);
    isFirst = false;
  };
};

const originsOf = (urls: readonly string[]): number => new Set(urls.map(url => new URL(url).origin)).size;
