import type {Plan} from '../event/plan.js';
import type {Appearance, LanguageName} from '../options/appearance.js';
import type {Choice} from '../options/choice.js';
import {picked, planOptionIds} from '../options/option-values.js';
import {openPlayback} from '../playback/playback.js';
import type {RunState} from '../run/run-state.js';
import type {Moment} from './moment.js';
import type {PageId} from './page-stack.js';
import type {Sought} from './playing.js';
import {withHistory, withScore} from './score.js';
import {initialSession, type SessionState} from './session-state.js';
import {initialSettings, type Settings} from './settings.js';

/** What a dashboard has besides the run that it shows. */
export type Watching = {
  readonly appearance: Appearance;
  readonly languages: readonly LanguageName[];
  readonly choices: readonly Choice[];
  /** The view that is shown. */
  readonly view: PageId;
};

/** The dashboard once a run is over, as it is where no other one has been seen. */
export const watchedRun = (run: RunState, watching: Watching): Moment => ({
  session: {
    ...sessionFor(run, watching),
    run,
    requested: 1,
    shown: 1,
    scores: withScore({}, run),
    history: withHistory([], run),
  },
  nowUs: run.latestAt,
});

/** The dashboard that replays a recording, at a moment; `speed`: how fast it plays, null: it stands still. */
export const replayedMoment = (
  {run, ...at}: Sought & {readonly run: RunState},
  speed: number | null,
  watching: Watching,
): Moment => {
  const playback = openPlayback(at.tape, at.atUs);
  return {
    session: {
      ...sessionFor(run, watching),
      pausedAt: at.atUs,
      frozen: run,
      playback: {...playback, ...at, speed: speed ?? playback.speed, plays: speed !== null},
    },
    nowUs: at.atUs,
  };
};

const sessionFor = ({plan}: RunState, watching: Watching): SessionState =>
  initialSession({...watching, strategy: plan.strategy, settings: settingsOf(plan, watching.choices)});

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
