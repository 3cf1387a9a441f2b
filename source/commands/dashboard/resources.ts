import type {Plan, StrategyName} from '../../model/event/plan.js';
import type {Order, Settings} from '../../model/session/settings.js';
import type {Runners} from '../../runner/client.js';
import type {Planned} from '../shared/planning.js';
import type {Begin, Start} from './run-queue.js';

/** The embedded server as a dashboard needs it. */
export type Server = {
  readonly url: string;
  readonly alive: boolean;
  listens(): Promise<boolean>;
  stop(): Promise<void>;
};

/** What a dashboard's runs are made of; another set is for tests. */
export type Parts = {
  openRunners(): Runners;
  startMarket(): Promise<Server>;
  needsMarket(settings: Settings): boolean;
  planFor(settings: Order, strategy: StrategyName, marketUrl: string | null): Planned;
};

type Asked = Pick<Start, 'settings' | 'strategy'>;

/** The processes behind a dashboard: runners and the embedded server, each started when first needed. */
export type Resources = {
  /** Starts ahead what the next run will need. */
  warm(settings: Settings): void;
  /**
   * Plans a run and sees that its server is there.
   * @throws whatever kept the server from starting or made the plan impossible.
   */
  prepare(start: Start): Promise<Begin>;
  /** The plan alone, for jobs outside of any run. @throws as above. */
  plan(asked: Asked): Promise<Plan>;
  suspend(): void;
  resume(): void;
  /** Ends everything and waits until it has gone. */
  close(): Promise<void>;
  /** Ends everything at once, without waiting. */
  kill(): void;
};

/** `load` brings the parts when they are first needed; `notice` hears what planning wants a person to know. */
export const openResources = (load: () => Promise<Parts>, notice: (text: string) => void): Resources => {
  let loading: Promise<Parts & {readonly runners: Runners}> | null = null;
  let runners: Runners | null = null;
  let server: Promise<Server> | null = null;
  let closed = false;

  const loaded = () => {
    loading ??= load().then(parts => {
      runners = parts.openRunners();
      return {...parts, runners};
    });
    return loading;
  };

  // Whoever asks while one is starting waits for that one.
  const serverOf = (parts: Parts): Promise<Server> => {
    server = renewed(server, parts);
    return server;
  };

  const planned = async (parts: Parts, {settings, strategy}: Asked): Promise<Planned> => {
    const url = parts.needsMarket(settings) ? (await serverOf(parts)).url : null;
    return parts.planFor(settings, strategy, url);
  };

  return {
    warm(settings) {
      // What goes wrong here is told to the run that needs it.
      loaded()
        .then(parts => {
          if (closed) return;
          parts.runners.warm(settings);
          return parts.needsMarket(settings) ? serverOf(parts) : null;
        })
        .catch(() => null);
    },
    async prepare(start) {
      const parts = await loaded();
      const {plan, notices} = await planned(parts, start);
      notices.forEach(notice);
      return take => parts.runners.start(plan, take);
    },
    async plan(asked) {
      return (await planned(await loaded(), asked)).plan;
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

/** The server that is there, or a new one where there is none or it has died. */
const renewed = async (server: Promise<Server> | null, {startMarket}: Parts): Promise<Server> => {
  const known = await server?.catch(() => null);
  return known?.alive && (await known.listens()) ? known : startMarket();
};
