import {strategyNamed} from '../../model/strategies.js';
import type {Performer, Post} from '../contract.js';
import {get} from './get.js';
import {openSessions} from './sessions.js';
import {undici} from './undici.js';
import {urlOf} from './url.js';

export {openBlocking} from './blocking.js';

/** The asynchronous form: the thread is free while an answer is on its way. */
export const open = async (post: Post): Promise<Performer> => {
  const {plan, reporter} = post;
  // undici frees a connection a turn of the loop after its answer: without a limit the next job would
  // open another one rather than wait for that.
  const {inFlight} = strategyNamed(plan.strategy).shape(plan);
  const sessions = openSessions({plan, reporter, connections: inFlight});
  // Loaded and opened now, so that the first job does not pay for it.
  undici();
  if (plan.session) sessions.take();

  return {
    async perform(task) {
      const session = sessions.take();
      try {
        return await get({
          url: urlOf(plan, task.job),
          dispatcher: session.usedBy(task),
          maxBytes: plan.maxBytes,
          signal: task.signal,
        });
      } finally {
        await sessions.giveBack(session);
      }
    },
    close: sessions.close,
  };
};
