import {startMarket} from '../../market/client.js';
import type {Plan, StrategyName} from '../../model/event/plan.js';
import {strategyNamed} from '../../model/event/strategies.js';
import {executorsMb, mostExecutors} from '../../model/options/executor-memory.js';
import type {Settings} from '../../model/session/settings.js';
import {openRunners, type Runners} from '../../runner/client.js';
import {cancelledRun} from '../../runner/missing-facts.js';
import type {Probed} from '../../workloads/module/probe.js';
import {type Chosen, commandValues} from '../cli/chosen.js';
import {refuseConflicts} from '../cli/conflicts.js';
import {type Target, targetNamed} from '../cli/target.js';
import {UsageError} from '../cli/usage-error.js';
import {handleSignals, unlessStopped} from '../shared/end-signals.js';
import type {ExitOutcome} from '../shared/exit-outcome.js';
import {settingsOf} from '../shared/initial-settings.js';
import {freeMemoryMb} from '../shared/machine.js';
import {notesFor} from '../shared/notes.js';
import {withObserver} from '../shared/observing.js';
import {ownModule} from '../shared/own-module.js';
import {needsCertificates, needsMarket, type Planned, planFor} from '../shared/planning.js';
import {openSlowReaders} from '../shared/slow-readers.js';
import type {StandardOutput} from '../shared/standard-output.js';
import {sizeFor} from '../shared/workload-size.js';
import {openReport, type Report} from './report.js';

/**
 * Runs one strategy, to the terminal or a pipe; the run is cancelled when `output` breaks. A signal that comes
 * before the run began gives a run without executors, all of whose jobs were cancelled.
 * @throws UsageError before anything starts, when the arguments are wrong; Error when the embedded
 * server does not start.
 */
export const run = async (
  named: string | undefined,
  chosen: Chosen,
  output: StandardOutput,
): Promise<ExitOutcome> => {
  /** Its reason is the outcome. */
  const stop = new AbortController();
  let runners: Runners | null = null;
  const signals = handleSignals(stop, () => runners);
  const target = targetNamed(named);
  refuseConflicts(chosen, target);
  const own = await unlessStopped(ownModule(target, chosen), stop.signal);
  const settings = settingsFor(chosen, target, own);
  refuseUnfitting(chosen);

  const values = commandValues(chosen);
  const text = await notesFor(chosen);
  const report = openReport(values, text, output);
  output.whenBroken(() => stop.abort('closed'));

  const everything = async (runners: Runners): Promise<ExitOutcome> => {
    // The runner starts while the server does.
    if (!stop.signal.aborted) runners.warm(settings);
    const market = !stop.signal.aborted && needsMarket(settings) ? await startMarket() : null;
    try {
      const planOf = (settings: Settings, strategy: StrategyName): Planned =>
        planFor(settings, strategy, market?.url ?? null, own);
      const size = stop.signal.aborted
        ? settings.size
        : await sizeFor(settings, () => planOf(settings, 'sync').plan, {
            config: values.config,
            notifier: {text, note: report.note},
            signal: stop.signal,
          });
      const {plan, notices} = planOf({...settings, size}, values.strategy);
      for (const notice of notices) report.note(notice(text));
      await perform(plan, runners, report, stop.signal);
      await report.written();
      const outcome = report.end();
      return stop.signal.aborted ? stop.signal.reason : outcome;
    } finally {
      await market?.stop();
    }
  };

  try {
    runners = withObserver(openRunners({certificates: needsCertificates(settings)}));
    return await Promise.race([everything(runners), signals.leftAtOnce]);
  } finally {
    signals.unwatch();
    report.close();
  }
};

/** @throws UsageError when so many threads or processes were chosen that they do not fit into the free memory. */
export const refuseUnfitting = (chosen: Chosen, freeMb: number = freeMemoryMb()): void => {
  const {workers = null} = chosen;
  const {strategy} = commandValues(chosen);
  const most = mostExecutors(strategy, freeMb);
  const {workersField} = strategyNamed(strategy);
  if (workers === null || workersField === null || workersField === 'inFlight' || workers <= most) return;
  const memory = {needMb: executorsMb(strategy, workers), freeMb};
  throw new UsageError(words => words.noRoomFor(workers, memory, most));
};

/** How many jobs a module has is not known before it was looked at. */
const settingsFor = (chosen: Chosen, target: Target, own: Probed | null): Settings => {
  const settings = settingsOf(chosen, target, own?.url ?? null);
  return target.path === null || own !== null ? settings : {...settings, jobs: settings.jobs ?? 0};
};

/** Runs the plan until all its jobs have ended, or `stop` has fired and they have been cancelled. */
const perform = async (plan: Plan, runners: Runners, report: Report, stop: AbortSignal): Promise<void> => {
  if (stop.aborted) return report.take(cancelledRun(plan));
  const readers = openSlowReaders([process.stdout, process.stderr, ...(report.pipe ? [report.pipe] : [])]);
  const handle = runners.start(plan, batch => {
    report.take(batch);
    void readers.follow(handle);
  });
  stop.addEventListener('abort', handle.cancel, {once: true});
  await handle.done;
};
