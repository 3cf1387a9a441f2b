import type {StrategyName} from '../../source/model/plan.js';
import type {RunState} from '../../source/model/run.js';
import {type Choice, initial, type SessionState, type Settings} from '../../source/model/session.js';

export const settings: Settings = {
  choice: 'course-io',
  workers: {sync: null, thread: null, async: null, process: null},
  jobs: null,
  size: null,
  latencyMs: 300,
  arithmetic: 'bigint',
  fresh: false,
  session: true,
  timeoutMs: 30_000,
  maxBytes: 10_000_000,
  urls: [],
  module: null,
};

export const choices: readonly Choice[] = [
  {name: 'course-io', jobs: 9},
  {name: 'course-cpu', jobs: 30},
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
