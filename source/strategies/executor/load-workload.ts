import {strategyNamed} from '../../model/event/strategies.js';
import type {Agree, OpenWorkload} from '../../workloads/contract.js';
import {workloadNamed} from '../../workloads/table.js';
import type {EventWriter} from './event-writer.js';
import type {ExecutorOptions} from './executor-options.js';

/** Loads the plan's workload and opens it in the calling thread, in its blocking form where the strategy wants it. */
export const loadWorkload = async (
  options: ExecutorOptions,
  report: EventWriter['report'],
  agree: Agree,
): Promise<OpenWorkload> => {
  const {plan, origin, process, thread, helperPort} = options;
  const code = await workloadNamed(plan.workload).load();
  const {blocking} = strategyNamed(plan.strategy);
  const open = (blocking && code.openBlocking) || code.open;
  const here = {process, thread};
  return open({
    plan,
    identity: {...here, origin},
    agree,
    ...(helperPort && {helperPort}),
    reporter: {
      sessionOpened: session => report({type: 'session-opened', ...here, session}),
      connectionOpened: session => report({type: 'connection-opened', ...here, session}),
      connectionsLimited: (connections, wanted) =>
        report({type: 'notice', reason: 'connections-limited', fields: {connections, wanted}}),
      headersSent: (session, headers) => report({type: 'headers-sent', ...here, session, headers}),
    },
  });
};
