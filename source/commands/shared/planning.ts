import {addresses} from '../../market/addresses.js';
import {isThisMachine} from '../../model/event/address.js';
import type {Plan, StrategyName} from '../../model/event/plan.js';
import {strategyNamed} from '../../model/event/strategies.js';
import {areHeavy, executorsMb, mostExecutors} from '../../model/options/executor-memory.js';
import {picked, planOptionIds} from '../../model/options/option-values.js';
import {clamp} from '../../model/options/range.js';
import {runOptions} from '../../model/options/run-options.js';
import type {Order, Settings} from '../../model/session/settings.js';
import type {Notes} from '../../text/notes.js';
import type {Workload} from '../../workloads/contract.js';
import type {Probed} from '../../workloads/module/probe.js';
import {type Preset, presetNamed} from '../../workloads/presets.js';
import {workloadNamed} from '../../workloads/table.js';
import {freeMemoryMb} from './machine.js';

/** A line for the user about a plan that is not what was chosen, in any language. */
export type Notice = (text: Notes) => string;

/** What a run needs to know, and what of it the user would not expect. */
export type Planned = {readonly plan: Plan; readonly notices: readonly Notice[]};

/** Connections at once to a server on another machine: a choice, as many as browsers open to one host. */
const MOST_CONNECTIONS = 6;

/** Whether a run with these settings asks the embedded server. */
export const needsMarket = (settings: Settings): boolean => {
  const {asks} = rowsOf(settings).workload;
  return asks !== undefined && !(asks.orUrls && settings.urls.length > 0);
};

/** Whether a run with these settings may speak TLS: to addresses of its own, or to whatever a module wants. */
export const needsCertificates = ({module, urls}: Settings): boolean =>
  module !== null || urls.some(url => url.startsWith('https:'));

/**
 * Settles everything about a run before any of it starts. `marketUrl` is where the embedded server listens
 * (null where needsMarket is false, and for a run that is not to start), `own` what is known of the user's own module,
 * `freeMb` the memory for executors: no more of them are planned than fit.
 */
export const planFor = (
  settings: Settings & Partial<Order>,
  strategy: StrategyName,
  marketUrl: string | null,
  own: Probed | null = null,
  freeMb: number = freeMemoryMb(),
): Planned => {
  const {preset, workload} = rowsOf(settings);
  const fresh = settings.fresh && strategyNamed(strategy).takesFresh;
  const inputs = own && clamp(own.inputs ?? workload.jobs, runOptions.jobs.type.range);
  const jobs = settings.jobs ?? preset?.overrides.jobs ?? inputs ?? workload.jobs;
  const size = settings.size ?? preset?.overrides.size ?? workload.size;
  const latencyMs = latencyFor(settings, {preset, workload});
  const embedded = needsMarket(settings);
  const urls = embedded ? embeddedUrls(marketUrl, {latencyMs, size}, {preset, workload}) : settings.urls;
  const {workers, notices} = workersFor(settings, strategy, {jobs, fresh, freeMb}, urls);
  return {
    plan: {
      ...picked(settings, planOptionIds),
      strategy,
      workload: workload.name,
      title: own?.name ?? settings.choice,
      workers,
      jobs,
      size,
      urls: workload.asks ? urls : [],
      embedded,
      latencyMs,
      scaled: settings.scaled ?? null,
      fresh,
      module: settings.module,
      ...(own?.given && {inputs: own.given}),
    },
    notices,
  };
};

type Rows = {readonly preset: Preset | undefined; readonly workload: Workload};

const rowsOf = ({choice}: Settings): Rows => {
  const preset = presetNamed(choice);
  return {preset, workload: workloadNamed(preset?.workload ?? choice)};
};

/** A delay that was chosen for other work means nothing to work without one. */
const latencyFor = (settings: Settings, {preset, workload}: Rows): number => {
  const initial = preset?.overrides.latencyMs ?? workload.asks?.latencyMs ?? null;
  return initial === null ? 0 : (settings.latencyMs ?? initial);
};

const embeddedUrls = (
  marketUrl: string | null,
  {latencyMs, size}: {latencyMs: number; size: number},
  {preset, workload}: Rows,
): readonly string[] => {
  if (marketUrl === null) return [];
  const {asks} = workload;
  const baud = asks?.kind === 'serial' ? asks.baud : undefined;
  const count = preset?.addresses;
  return addresses(marketUrl, {kind: asks?.kind, baud, latencyMs, bytes: asks?.bytes ?? size, count});
};

const workersFor = (
  settings: Settings,
  strategy: StrategyName,
  input: {jobs: number; fresh: boolean; freeMb: number},
  urls: readonly string[],
): {workers: number; notices: Notice[]} => {
  const {workersField, defaultWorkers} = strategyNamed(strategy);
  const asked = settings.workers[strategy] ?? defaultWorkers(input);
  const workers =
    workersField === 'inFlight' ? asked : Math.min(asked, mostExecutors(strategy, input.freeMb));
  if (workersField === null)
    return {workers: 1, notices: workers > 1 ? [text => text.oneWorker(strategy, workers)] : []};
  const host = urls.map(url => new URL(url).hostname).find(hostname => !isThisMachine(hostname));
  if (host === undefined || workers <= MOST_CONNECTIONS)
    return {
      workers,
      notices: workersField === 'inFlight' ? [] : memoryNotices(strategy, {asked, workers}, input),
    };
  return {workers: MOST_CONNECTIONS, notices: [text => text.polite(host, MOST_CONNECTIONS, workers)]};
};

/** What is to be said of the memory that executors take; `jobs` is how many a fresh run has at most. */
const memoryNotices = (
  strategy: StrategyName,
  {asked, workers}: {asked: number; workers: number},
  {jobs, fresh, freeMb}: {jobs: number; fresh: boolean; freeMb: number},
): Notice[] => {
  const alive = fresh ? Math.min(workers, jobs) : workers;
  const memory = {needMb: executorsMb(strategy, alive), freeMb};
  if (workers < asked) return [text => text.workersReduced(strategy, asked, workers, memory.freeMb)];
  return areHeavy(strategy, alive, freeMb) ? [text => text.workersHeavy(strategy, alive, memory)] : [];
};
