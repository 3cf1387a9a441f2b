import type {StrategyName} from '../../source/model/plan.js';
import type {RunState} from '../../source/model/run.js';
import {type Choice, initial, type SessionState, type Settings} from '../../source/model/session.js';

export const settings: Settings = {
  choice: 'course-io',
  workers: {sync: null, thread: null, async: null, process: null},
  jobs: null,
  size: null,
  latencyMs: 300,
  scale: 1,
  arithmetic: 'bigint',
  fresh: false,
  session: true,
  cores: null,
  gil: false,
  yields: false,
  uvThreads: null,
  timeoutMs: 30_000,
  maxBytes: 10_000_000,
  urls: [],
  module: null,
};

export const choices: readonly Choice[] = [
  {
    name: 'course-io',
    jobs: 9,
    size: {value: 50_000, unit: 'bytes', limit: 1e9},
    latencyMs: 300,
    sessions: true,
    arithmetics: false,
  },
  {
    name: 'course-cpu',
    jobs: 30,
    size: {value: 3_000_000, unit: 'n', limit: 67_000_000},
    latencyMs: null,
    sessions: false,
    arithmetics: true,
  },
];

/** The audience's side with this run on the screen and these scores on the board. */
export const audience = (
  run: RunState | null,
  scores: readonly RunState[] = [],
  changes: Partial<SessionState> = {},
): SessionState => ({
  ...initial(settings, choices),
  strategy: run?.plan.strategy ?? 'thread',
  run,
  asked: 1,
  shown: 1,
  scores: Object.fromEntries(
    scores.map(score => [score.plan.strategy, {plan: score.plan, run: score}]),
  ) as Partial<Record<StrategyName, {plan: RunState['plan']; run: RunState}>>,
  ...changes,
});
