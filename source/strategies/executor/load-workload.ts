import type {Performer} from '../../workloads/contract.js';
import {workloadNamed} from '../../workloads/table.js';
import type {Desk} from './event-writer.js';
import type {Orders} from './executor-options.js';

/** Loads the plan's workload and opens it in the calling thread, in the form that the orders ask for. */
export const openPerformer = async (orders: Orders, report: Desk['report']): Promise<Performer> => {
  const {plan, origin, process, thread, helperPort} = orders;
  const code = await workloadNamed(plan.workload).load();
  const open = (orders.blocking && code.openBlocking) || code.open;
  const here = {process, thread};
  return open({
    plan,
    identity: {...here, origin},
    ...(helperPort && {helperPort}),
    reporter: {
      sessionOpened: session => report({type: 'session-opened', ...here, session}),
      connectionOpened: session => report({type: 'connection-opened', ...here, session}),
    },
  });
};
