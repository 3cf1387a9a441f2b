import {withObserver} from '../../source/commands/shared/observing.js';
import type {RunEvent} from '../../source/model/event/event.js';
import type {Plan} from '../../source/model/event/plan.js';
import {openRunners} from '../../source/runner/client.js';

/** Events that arrived together, and when, µs since the run began. */
export type Arrival = {readonly events: readonly RunEvent[]; readonly arrivedAt: number};

/** A real run as the screen process sees it, the observer's samples included: what arrived when. */
export const observedRun = async (plan: Plan): Promise<readonly Arrival[]> => {
  const runners = withObserver(openRunners());
  const arrivals: Arrival[] = [];
  const handle = runners.start(plan, ({events}) => arrivals.push({events, arrivedAt: handle.now()}));
  await handle.done;
  await runners.close();
  return arrivals;
};
