import {randomInt} from 'node:crypto';
import {startMarket} from '../../market/client.js';
import type {StrategyName} from '../../model/event/plan.js';
import type {CommandName} from '../../model/options/command-name.js';
import type {Entry, RaceResult} from '../../model/race/race.js';
import type {Settings} from '../../model/session/settings.js';
import {openRunners, type Runners} from '../../runner/client.js';
import type {Notes} from '../../text/notes.js';
import type {RaceMoment} from '../../text/race.js';
import {type Chosen, commandValues} from '../cli/chosen.js';
import {refuseConflicts} from '../cli/conflicts.js';
import {targetNamed} from '../cli/target.js';
import {UsageError} from '../cli/usage-error.js';
import {handleSignals, unlessStopped} from '../shared/end-signals.js';
import type {ExitOutcome} from '../shared/exit-outcome.js';
import {settingsOf} from '../shared/initial-settings.js';
import {notesFor} from '../shared/notes.js';
import {withObserver} from '../shared/observing.js';
import {ownModule} from '../shared/own-module.js';
import {needsCertificates, needsMarket, planFor} from '../shared/planning.js';
import {openProgress} from '../shared/progress-line.js';
import type {StandardOutput} from '../shared/standard-output.js';
import {sizeFor} from '../shared/workload-size.js';
import {type ChosenEntry, plansOf} from './contestants.js';
import {environmentHere} from './environment.js';
import {performRace} from './perform-race.js';

/** What is raced, and by which command. */
export type RaceCall = {
  readonly command: CommandName;
  readonly named: string | undefined;
  readonly chosen: Chosen;
  readonly entries: readonly ChosenEntry[];
  readonly output: StandardOutput;
};

/** What becomes of the results. */
export type Presenter = {
  taken(result: RaceResult): void;
  /**
   * Presents the final results and returns how the command ends where no signal ended it. `entries`: the contestants
   * in the order in which they were called.
   */
  end(result: RaceResult, entries: readonly Entry[]): ExitOutcome;
};

/** How a presenter says something beside the data, on standard error. */
export type Speech = {readonly text: Notes; note(line: string): void};

/**
 * Races the contestants; a signal ends the race, whose results so far are presented. `open` is called before
 * anything starts.
 * @throws UsageError before anything starts, when the arguments are wrong; Error when the embedded server does not
 * start.
 */
export const raceSession = async (
  {command, named, chosen, entries, output}: RaceCall,
  open: (speech: Speech) => Presenter,
): Promise<ExitOutcome> => {
  /** Its reason is the outcome. */
  const stop = new AbortController();
  let runners: Runners | null = null;
  const signals = handleSignals(stop, () => runners);
  const target = targetNamed(named);
  refuseConflicts(chosen, target, {command, strategies: entries.map(({strategy}) => strategy)});
  const own = await unlessStopped(ownModule(target, chosen), stop.signal);
  if (stop.signal.aborted) return stop.signal.reason;
  const settings = settingsOf(chosen, target, own?.url ?? null);
  const values = commandValues(chosen);
  const text = await notesFor(chosen);
  let now: (() => RaceMoment) | null = null;
  const progress = openProgress(process.stderr, () => now && text.race.progress(now()));
  const note = (line: string): void => {
    progress.clear();
    process.stderr.write(`${line}\n`);
  };
  output.whenBroken(() => stop.abort('closed'));

  const everything = async (runners: Runners, presenter: Presenter): Promise<ExitOutcome> => {
    const market = needsMarket(settings) ? await startMarket() : null;
    try {
      const planOf = (settings: Settings, strategy: StrategyName) =>
        planFor(settings, strategy, market?.url ?? null, own);
      const size = await sizeFor(settings, () => planOf(settings, 'sync').plan, {
        config: values.config,
        notifier: {text, note},
        signal: stop.signal,
      });
      const {plans, notices} = plansOf(entries, {...settings, size}, planOf);
      const [alone] = plans;
      if (alone && plans.length === 1) throw new UsageError(words => words.raceAlone(text.race.entry(alone)));
      for (const line of new Set(notices.map(notice => notice(text)))) note(line);
      const result = await performRace(
        {
          plans,
          seed: values.seed ?? randomInt(2 ** 32),
          limits: {minRuns: values.minRuns, maxMs: values.maxSeconds * 1000},
          environment: environmentHere(),
        },
        runners,
        stop.signal,
        {
          begun: moment => {
            now = moment;
          },
          taken: presenter.taken,
        },
      );
      progress.close();
      const outcome = presenter.end(result, plans);
      return stop.signal.aborted ? stop.signal.reason : outcome;
    } finally {
      await market?.stop();
    }
  };

  try {
    const presenter = open({text, note});
    runners = withObserver(openRunners({certificates: needsCertificates(settings)}));
    return await Promise.race([everything(runners, presenter), signals.leftAtOnce]);
  } finally {
    signals.unwatch();
    progress.close();
    await runners?.close();
  }
};
