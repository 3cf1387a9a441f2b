import type {Plan, StrategyName} from '../../model/event/plan.js';
import type {Order, Settings} from '../../model/session/settings.js';
import type {Runners} from '../../runner/client.js';
import type {Notice, Planned} from '../shared/planning.js';
import type {RunRequest, StartRun} from './run-queue.js';

/** The embedded server as a dashboard needs it. */
export type EmbeddedServer = {
  readonly url: string;
  readonly alive: boolean;
  listens(): Promise<boolean>;
  stop(): Promise<void>;
};

/** What a dashboard's runs are made of; another set is for tests. */
export type Parts = {
  openRunners(): Runners;
  startMarket(): Promise<EmbeddedServer>;
  needsMarket(settings: Settings): boolean;
  planFor(settings: Order, strategy: StrategyName, marketUrl: string | null): Planned | Promise<Planned>;
};

type PlanRequest = Pick<RunRequest, 'settings' | 'strategy'>;

/** The processes behind a dashboard: runners and the embedded server, each started when first needed. */
export type Resources = {
  /** Starts in advance the processes that the next run needs. */
  warm(settings: Settings): void;
  /**
   * Plans a run and starts the embedded server where the run needs it.
   * @throws Error when the server does not start or the plan is impossible.
   */
  prepare(request: RunRequest): Promise<StartRun>;
  /** The plan alone, for jobs outside of any run. @throws Error, as prepare does. */
  plan(request: PlanRequest): Promise<Plan>;
  /** What starts runs that are planned. @throws Error, as prepare does. */
  runners(): Promise<Pick<Runners, 'start'>>;
  suspend(): void;
  resume(): void;
  /** Ends everything and waits until every process has ended. */
  close(): Promise<void>;
  /** Ends everything at once, without waiting. */
  kill(): void;
};

/** `importParts` is called when the parts are first needed; `onNotice` gets what the user should know of a plan. */
export const openResources = (
  importParts: () => Promise<Parts>,
  onNotice: (notice: Notice) => void,
): Resources => {
  let loading: Promise<Parts & {readonly runners: Runners}> | null = null;
  let runners: Runners | null = null;
  let server: Promise<EmbeddedServer> | null = null;
  let closed = false;

  const loaded = () => {
    loading ??= importParts().then(parts => {
      runners = parts.openRunners();
      return {...parts, runners};
    });
    return loading;
  };

  // While one is starting every caller waits for that one.
  const serverOf = (parts: Parts): Promise<EmbeddedServer> => {
    server = runningServer(server, parts);
    return server;
  };

  const planned = async (parts: Parts, {settings, strategy}: PlanRequest): Promise<Planned> => {
    const url = parts.needsMarket(settings) ? (await serverOf(parts)).url : null;
    return parts.planFor(settings, strategy, url);
  };

  return {
    warm(settings) {
      // What fails here fails again in the run that needs it, which reports it.
      loaded()
        .then(parts => {
          if (closed) return;
          parts.runners.warm(settings);
          return parts.needsMarket(settings) ? serverOf(parts) : null;
        })
        .catch(() => null);
    },
    async prepare(request) {
      const parts = await loaded();
      const {plan, notices} = await planned(parts, request);
      notices.forEach(onNotice);
      return take => parts.runners.start(plan, take);
    },
    async plan(request) {
      return (await planned(await loaded(), request)).plan;
    },
    async runners() {
      return (await loaded()).runners;
    },
    suspend: () => runners?.suspend(),
    resume: () => runners?.resume(),
    async close() {
      closed = true;
      const known = await server?.catch(() => null);
      await Promise.all([runners?.close(), known?.stop()]);
    },
    kill() {
      closed = true;
      runners?.kill();
    },
  };
};

/** The server that runs, or a new one where there is none or it has ended. */
const runningServer = async (
  server: Promise<EmbeddedServer> | null,
  {startMarket}: Parts,
): Promise<EmbeddedServer> => {
  const known = await server?.catch(() => null);
  return known?.alive && (await known.listens()) ? known : startMarket();
};
