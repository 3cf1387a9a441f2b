import type {Plan, StrategyName} from '../event/plan.js';
import {strategies, strategyNamed} from '../event/strategies.js';
import type {RunState} from '../run/run-state.js';
import {isWhole} from './score.js';
import type {SessionState} from './session-state.js';

/** How many sessions share the downloads of a run: a new one for each, one, one of each thread or of each process. */
const SESSION_KINDS = ['none', 'one', 'thread', 'process'] as const;

export type SessionKind = (typeof SESSION_KINDS)[number];

/** The sockets that the latest run of a strategy opened. */
export type SocketCount = {
  readonly strategy: StrategyName;
  readonly workers: number;
  readonly fresh: boolean;
  readonly sockets: number;
};

/** For each kind of sessions, what runs of this launch with the same downloads have measured: none, one or several. */
export type SocketComparison = readonly (readonly [kind: SessionKind, counts: readonly SocketCount[]])[];

/** Compares a run with the earlier ones of the same downloads; null where it opened no socket. */
export const socketComparison = (
  run: RunState,
  {history}: Pick<SessionState, 'history'>,
): SocketComparison | null => {
  if (socketsOf(run) === 0) return null;
  const others = history.filter(other => other.began !== run.began && isWhole(other));
  const own = {plan: run.plan, sockets: socketsOf(run)};
  const latest = new Map<string, readonly [SessionKind, SocketCount]>();
  for (const one of [own, ...others]) {
    if (!sameDownloads(run.plan, one.plan)) continue;
    const {strategy, workers, fresh} = one.plan;
    const kind = kindOf(one);
    const key = `${kind} ${strategy} ${fresh}`;
    if (!latest.has(key)) latest.set(key, [kind, {strategy, workers, fresh, sockets: one.sockets}]);
  }
  const known = [...latest.values()].sort(([, a], [, b]) => placeOf(a) - placeOf(b));
  return SESSION_KINDS.map(kind => [kind, known.filter(([of]) => of === kind).map(([, count]) => count)]);
};

/** Strategies in the order of their keys. */
const placeOf = ({strategy}: SocketCount): number => strategies.findIndex(({name}) => name === strategy);

const socketsOf = ({sessions}: RunState): number =>
  sessions.reduce((sum, {connections}) => sum + connections, 0);

const kindOf = ({plan}: Pick<RunState, 'plan'>): SessionKind => {
  const {workersField} = strategyNamed(plan.strategy);
  if (!plan.session) return 'none';
  if (workersField === 'processes') return 'process';
  return workersField === 'threads' ? 'thread' : 'one';
};

const sameDownloads = (a: Plan, b: Plan): boolean =>
  a.workload === b.workload &&
  a.module === b.module &&
  a.jobs === b.jobs &&
  a.embedded === b.embedded &&
  a.urls.length === b.urls.length &&
  (a.embedded || a.urls.every((url, i) => url === b.urls[i]));
