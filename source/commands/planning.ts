import {addresses} from '../market/addresses.js';
import {isThisMachine} from '../model/address.js';
import type {Plan, StrategyName} from '../model/plan.js';
import {clamp, JOBS} from '../model/ranges.js';
import type {Order, Settings} from '../model/settings.js';
import {strategyNamed} from '../model/strategies.js';
import {type Notes, notesOf} from '../text/notes.js';
import type {Workload} from '../workloads/contract.js';
import type {Probed} from '../workloads/module/probe.js';
import {type Preset, presetNamed} from '../workloads/presets.js';
import {workloadNamed} from '../workloads/table.js';

/** What a run needs to know, and what of it a person would not expect. */
export type Planned = {readonly plan: Plan; readonly notices: readonly string[]};

/** Delay of the embedded server's answers when nobody says otherwise, ms. */
const LATENCY = 300;

/** More connections than this at once is rude to a server that is somebody else's. */
const POLITE = 6;

/** Whether a run with these settings downloads from the embedded server. */
export const needsMarket = (settings: Settings): boolean =>
  rowsOf(settings).workload.network && settings.urls.length === 0;

/** Whether a run with these settings may speak TLS: to addresses of its own, or to whatever a module wants. */
export const needsCertificates = ({module, urls}: Settings): boolean =>
  module !== null || urls.some(url => url.startsWith('https:'));

/**
 * Settles everything about a run before anything of it starts. `marketUrl` is where the embedded
 * server listens (null where needsMarket is false), `own` what is known of the user's own module.
 */
export const planFor = (
  settings: Settings & Partial<Order>,
  strategy: StrategyName,
  marketUrl: string | null,
  own: Probed | null = null,
  text: Notes = notesOf('en'),
): Planned => {
  const {preset, workload} = rowsOf(settings);
  const {arithmetic, maxBytes, timeoutMs, session, cores, gil, yields, uvThreads, module} = settings;
  const fresh = settings.fresh && strategy === 'process';
  const inputs = own && clamp(own.inputs ?? workload.jobs, JOBS);
  const jobs = settings.jobs ?? preset?.overrides.jobs ?? inputs ?? workload.jobs;
  const size = settings.size ?? preset?.overrides.size ?? workload.size;
  const latencyMs = settings.latencyMs ?? preset?.overrides.latencyMs ?? LATENCY;
  const embedded = needsMarket(settings);
  const urls = embedded ? embeddedUrls(marketUrl, {latencyMs, bytes: size}, preset) : settings.urls;
  const {workers, notices} = workersFor(settings, strategy, {jobs, fresh}, urls, text);
  return {
    plan: {
      strategy,
      workload: workload.name,
      title: own?.name ?? settings.choice,
      workers,
      jobs,
      size,
      urls: workload.network ? urls : [],
      embedded,
      latencyMs,
      scaled: settings.scaled ?? null,
      maxBytes,
      timeoutMs,
      fresh,
      session,
      arithmetic,
      cores,
      gil,
      yields,
      uvThreads,
      module,
    },
    notices,
  };
};

const rowsOf = ({choice}: Settings): {preset: Preset | undefined; workload: Workload} => {
  const preset = presetNamed(choice);
  return {preset, workload: workloadNamed(preset?.workload ?? choice)};
};

const embeddedUrls = (
  marketUrl: string | null,
  answers: {latencyMs: number; bytes: number},
  preset: Preset | undefined,
): readonly string[] => {
  if (marketUrl === null) throw new TypeError('the embedded server has no address yet');
  return addresses(marketUrl, preset ? {...answers, count: preset.addresses} : answers);
};

const workersFor = (
  settings: Settings,
  strategy: StrategyName,
  asked: {jobs: number; fresh: boolean},
  urls: readonly string[],
  text: Notes,
): {workers: number; notices: string[]} => {
  const {workersAre, defaultWorkers} = strategyNamed(strategy);
  const workers = settings.workers[strategy] ?? defaultWorkers(asked);
  if (workersAre === null)
    return {workers: 1, notices: workers > 1 ? [text.oneWorker(strategy, workers)] : []};
  const host = urls.map(url => new URL(url).hostname).find(hostname => !isThisMachine(hostname));
  if (host === undefined || workers <= POLITE) return {workers, notices: []};
  return {workers: POLITE, notices: [text.polite(host, POLITE, workers)]};
};
