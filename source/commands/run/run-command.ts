import {startMarket} from '../../market/client.js';
import type {Plan, StrategyName} from '../../model/event/plan.js';
import type {Settings} from '../../model/session/settings.js';
import {openRunners, type Runners} from '../../runner/client.js';
import {refuseConflicts} from '../cli/conflicts.js';
import type {Chosen} from '../cli/options.js';
import {ownModule, targetNamed} from '../cli/target.js';
import type {Ending, EndSignal} from '../shared/exit-outcome.js';
import {settingsOf} from '../shared/initial-settings.js';
import {notesFor} from '../shared/notes.js';
import {observed} from '../shared/observing.js';
import {needsCertificates, needsMarket, type Planned, planFor} from '../shared/planning.js';
import {watchSignals} from '../shared/signals.js';
import {sizeFor} from '../shared/workload-size.js';
import {openReport, type Report} from './report.js';

/**
 * Runs one strategy, to the terminal or a pipe.
 * @throws UsageError before anything starts, when the arguments are wrong; Error when the embedded
 * server does not start or standard output cannot be written.
 */
export const run = async (named: string | undefined, chosen: Chosen): Promise<Ending> => {
  const target = targetNamed(named);
  refuseConflicts(chosen, target);
  const own = await ownModule(target);
  const settings = settingsOf(chosen, target, own?.url ?? null);

  const stop = new AbortController();
  const report = openReport(chosen, error => stop.abort(error ?? 'closed'));
  const runners = observed(openRunners({certificates: needsCertificates(settings)}));
  const signals = obeySignals(stop, runners);
  // The runner starts while the server does.
  runners.warm(settings);

  const everything = async (): Promise<Ending> => {
    const market = needsMarket(settings) ? await startMarket() : null;
    try {
      const planOf = (asked: Settings, strategy: StrategyName): Planned =>
        planFor(asked, strategy, market?.url ?? null, own, notesFor(chosen));
      const ways = {chosen, note: report.note, signal: stop.signal};
      const size = await sizeFor(settings, () => planOf(settings, 'sync').plan, ways);
      const {plan, notices} = planOf({...settings, size}, chosen.strategy ?? 'async');
      notices.forEach(report.note);
      await perform(plan, runners, report, stop.signal);
      const outcome = report.end();
      return stop.signal.aborted ? reasonOf(stop.signal) : outcome;
    } finally {
      await market?.stop();
    }
  };

  try {
    return await Promise.race([everything(), signals.leftAtOnce]);
  } finally {
    signals.unwatch();
    report.close();
  }
};

/** Does the plan's jobs until all have ended, or have been ended because `stop` fired. */
const perform = async (plan: Plan, runners: Runners, report: Report, stop: AbortSignal): Promise<void> => {
  if (stop.aborted) return;
  const {cancel, done} = runners.start(plan, report.take);
  stop.addEventListener('abort', cancel, {once: true});
  await done;
};

/** The first signal cancels the run, a second one leaves at once; ctrl-z takes the executors along. */
const obeySignals = (
  stop: AbortController,
  runners: Runners,
): {leftAtOnce: Promise<EndSignal>; unwatch: () => void} => {
  let unwatch = (): void => {};
  const leftAtOnce = new Promise<EndSignal>(leave => {
    unwatch = watchSignals({
      end: signal => stop.abort(signal),
      endNow(signal) {
        runners.kill();
        leave(signal);
      },
      suspend: runners.suspend,
      resume: runners.resume,
    });
  });
  return {leftAtOnce, unwatch};
};

/** Why it was stopped: an ending, or an error that is nobody's wish. */
const reasonOf = ({reason}: AbortSignal): Ending => {
  if (reason instanceof Error) throw reason;
  return reason;
};
