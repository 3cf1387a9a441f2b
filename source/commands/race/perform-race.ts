import type {Plan} from '../../model/event/plan.js';
import type {
  MeasuredTrial,
  RaceEnd,
  RaceEnvironment,
  RaceFailure,
  RaceResult,
  RaceWork,
} from '../../model/race/race.js';
import {remainingOf} from '../../model/race/remaining.js';
import {raceResultOf} from '../../model/race/result.js';
import {roundOrder, WARM_UP} from '../../model/race/schedule.js';
import {endOf, type RaceLimits} from '../../model/race/stopping.js';
import {measuredTrial} from '../../model/race/trial.js';
import {reduce} from '../../model/run/reduce.js';
import type {RunState} from '../../model/run/run-state.js';
import type {Runners} from '../../runner/client.js';
import type {RaceMoment} from '../../text/race.js';

/** Everything that defines a race. */
export type RaceOrder = {
  /** One for each contestant. */
  readonly plans: readonly Plan[];
  readonly seed: number;
  readonly limits: RaceLimits;
  readonly environment: RaceEnvironment;
};

/** What follows a race while it goes on. */
export type RaceFollower = {
  /** A run begins; `now` gives what is going on then. */
  begun(now: () => RaceMoment): void;
  /** What is known after each run that counts. */
  taken(result: RaceResult): void;
};

/**
 * Runs all contestants in rounds, each run a real one in a runner process of its own, until the ratios are known well
 * enough, the time is spent, a run fails, or `stop` fires: the run that it interrupts does not count.
 */
export const performRace = async (
  {plans, seed, limits, environment}: RaceOrder,
  runners: Runners,
  stop: AbortSignal,
  {begun, taken}: RaceFollower,
): Promise<RaceResult> => {
  const beganAt = performance.now();
  const spentMs = (): number => performance.now() - beganAt;
  const trials: MeasuredTrial[] = [];
  const resultAt = (end: RaceEnd | null, failure: RaceFailure | null = null): RaceResult =>
    raceResultOf({
      work: workOf(plans),
      seed,
      minRuns: limits.minRuns,
      environment,
      entries: plans.map(({strategy, workers}) => ({strategy, workers})),
      trials,
      end,
      failure,
    });

  for (let round = WARM_UP; ; round++) {
    for (const plan of roundOrder(plans, round, seed)) {
      if (stop.aborted) return resultAt('cancelled');
      const done = {contestants: plans.length, runs: trials.length, spentMs: spentMs()};
      begun(() => ({
        entry: plan,
        round,
        spentMs: spentMs(),
        remaining: remainingOf(done, limits, spentMs() - done.spentMs),
      }));
      const run = await performRun(plan, runners, stop);
      if (stop.aborted) return resultAt('cancelled');
      if (run === null || run.outcome !== 'finished') return resultAt('failed', failureOf(plan, run));
      trials.push(measuredTrial(run, round, trials.length + 1));
      if (round !== WARM_UP) taken(resultAt(null));
    }
    if (round === WARM_UP) continue;
    const end = endOf(resultAt(null), limits, spentMs());
    if (end !== null) return resultAt(end);
  }
};

/** The state of the run at its end; null where it never began. */
const performRun = async (plan: Plan, runners: Runners, stop: AbortSignal): Promise<RunState | null> => {
  let run: RunState | null = null;
  const {cancel, done} = runners.start(plan, ({events}) => {
    run = reduce(run, events);
  });
  stop.addEventListener('abort', cancel, {once: true});
  await done;
  stop.removeEventListener('abort', cancel);
  return run;
};

const failureOf = ({strategy, workers}: Plan, run: RunState | null): RaceFailure => ({
  strategy,
  workers,
  failedJobs: run?.counts.failed ?? 0,
  failure: run?.error ?? run?.jobs.find(({error}) => error !== null)?.error ?? null,
});

/** What the plans have in common; `fresh` where one has it. */
const workOf = (plans: readonly Plan[]): RaceWork => {
  const [first] = plans;
  if (!first) throw new TypeError('a race has contestants');
  const {strategy: _strategy, workers: _workers, ...work} = first;
  return {...work, fresh: plans.some(({fresh}) => fresh)};
};
