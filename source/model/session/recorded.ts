import type {Plan} from '../event/plan.js';
import type {Appearance, LanguageName} from '../options/appearance.js';
import type {Choice} from '../options/choice.js';
import {picked, planOptionIds} from '../options/option-values.js';
import type {RunState} from '../run/run-state.js';
import type {Moment} from './moment.js';
import type {PageId} from './page-stack.js';
import {withHistory, withScore} from './score.js';
import {initialSession, type SessionState} from './session-state.js';
import {initialSettings, type Settings} from './settings.js';

/** What a dashboard has besides the run that it shows. */
export type Watching = {
  readonly appearance: Appearance;
  readonly languages: readonly LanguageName[];
  readonly choices: readonly Choice[];
  readonly views: readonly [PageId, ...PageId[]];
  /** The view that is shown. */
  readonly view: PageId;
};

/** The dashboard at a moment of a recorded run, µs since its zero, as it is where no other run has been seen. */
export const recordedMoment = (run: RunState, atUs: number, watching: Watching): Moment => ({
  session: sessionOf(run, watching),
  nowUs: atUs,
});

const sessionOf = (run: RunState, watching: Watching): SessionState => {
  const {strategy} = run.plan;
  const start = initialSession({...watching, strategy, settings: settingsOf(run.plan, watching.choices)});
  const shown: SessionState = {...start, run, requested: 1, shown: 1};
  return run.stage === 'over' ? {...shown, scores: withScore({}, run), history: withHistory([], run)} : shown;
};

/** The settings that a plan follows. */
const settingsOf = (plan: Plan, choices: readonly Choice[]): Settings => {
  const {strategy, title, workload, embedded, scaled, module} = plan;
  const {workers, urls, ...chosen} = picked(plan, planOptionIds);
  return {
    ...initialSettings,
    ...chosen,
    choice: choices.some(({name}) => name === title) ? title : workload,
    workers: {...initialSettings.workers, [strategy]: workers},
    urls: embedded ? [] : urls,
    module,
    ...(scaled && {[embedded ? 'latencyMs' : 'size']: scaled.base, scale: scaled.by}),
  };
};
