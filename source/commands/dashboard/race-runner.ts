import {microsSince} from '../../kernel/clock.js';
import type {DemonstrationOutcome} from '../../model/demonstrations/fact.js';
import type {Plan} from '../../model/event/plan.js';
import {describeFailure} from '../../model/failure/failure.js';
import type {RaceFact, RaceSettings} from '../../model/race/facts.js';
import type {RaceEnd} from '../../model/race/race.js';
import type {Order} from '../../model/session/settings.js';
import type {Runners} from '../../runner/client.js';
import {environmentHere} from '../race/environment.js';
import {performRace} from '../race/perform-race.js';
import type {StartDemonstration} from './demonstration-runner.js';
import type {FindSize} from './find-size.js';
import type {Resources} from './resources.js';

/** What a race of the dashboard is made of. */
export type RaceParts = Pick<Resources, 'plan' | 'runners'> & {readonly findSize: FindSize};

const OUTCOMES: Readonly<Record<RaceEnd, DemonstrationOutcome>> = {
  known: 'finished',
  time: 'finished',
  cancelled: 'stopped',
  failed: 'failed',
};

/** Starts a race; its facts are `started` first and `finished` last, as those of a demonstration. */
export const startRace = (
  settings: RaceSettings,
  parts: RaceParts,
  takeAll: (facts: readonly RaceFact[]) => void,
): ReturnType<StartDemonstration> => {
  const take = inGroups(takeAll);
  const origin = process.hrtime.bigint();
  const stopping = new AbortController();
  const now = (): number => microsSince(origin);
  const finish = (outcome: DemonstrationOutcome, error: unknown = null): void =>
    take([{type: 'finished', at: now(), outcome, ...(error !== null && {error: describeFailure(error)})}]);

  const perform = async (): Promise<void> => {
    take([{type: 'started', at: 0, settings}]);
    const order = await sized(settings, parts, stopping.signal, () =>
      take([{type: 'calibrating', at: now()}]),
    );
    if (stopping.signal.aborted) return finish('stopped');
    const plans = await plansOf(settings, order, parts);
    const runners = await parts.runners();
    const {seed, minRuns, maxMs} = settings;
    const result = await performRace(
      {plans, seed, limits: {minRuns, maxMs}, environment: environmentHere()},
      watched(runners, events => take([{type: 'events', at: now(), events}])),
      stopping.signal,
      {
        begun(moment) {
          const {entry, round, remaining} = moment();
          take([{type: 'trial', at: now(), entry, round, remaining}]);
        },
        taken: known => take([{type: 'measured', at: now(), result: known}]),
      },
    );
    take([{type: 'measured', at: now(), result}]);
    finish(OUTCOMES[result.end ?? 'cancelled'], result.failure?.failure ?? null);
  };

  return {
    stop: () => stopping.abort(),
    // Its runs are those of the dashboard, which signals their processes itself.
    signal() {},
    done: perform().catch(error => finish('failed', error)),
  };
};

/** Events of its runs wait so long for others, ms: each group is painted. A choice. */
const GROUP_MS = 250;

/** Hands facts on in groups: every fact but an event of a run at once, with those that wait before it. */
const inGroups = (take: (facts: readonly RaceFact[]) => void): typeof take => {
  let group: RaceFact[] = [];
  let timer: NodeJS.Timeout | undefined;
  const hand = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const facts = group;
    group = [];
    take(facts);
  };
  return facts => {
    group.push(...facts);
    if (facts.some(({type}) => type !== 'events')) hand();
    else timer ??= setTimeout(hand, GROUP_MS);
  };
};

/** The order with a size that suits this machine, found first where it has to be. */
const sized = async (
  {order, wantsSize}: RaceSettings,
  {plan, findSize}: RaceParts,
  signal: AbortSignal,
  onWait: () => void,
): Promise<Order> => {
  if (!wantsSize) return order;
  onWait();
  return {...order, size: await findSize(order, () => plan({settings: order, strategy: 'sync'}), signal)};
};

/** A plan for each contestant: the same work, with its number of workers. */
const plansOf = async (
  {entries}: RaceSettings,
  order: Order,
  {plan}: RaceParts,
): Promise<readonly Plan[]> => {
  const plans: Plan[] = [];
  // The first one starts the embedded server, which all of them use.
  for (const {strategy, workers} of entries)
    plans.push(
      await plan({settings: {...order, workers: {...order.workers, [strategy]: workers}}, strategy}),
    );
  return plans;
};

/** Runners whose events a second listener gets too. */
const watched = (
  runners: Pick<Runners, 'start'>,
  listen: (events: Parameters<Parameters<Runners['start']>[1]>[0]['events']) => void,
): Pick<Runners, 'start'> => ({
  start: (plan, take) =>
    runners.start(plan, batch => {
      take(batch);
      listen(batch.events);
    }),
});
