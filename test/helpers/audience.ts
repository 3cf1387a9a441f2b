import type {RunState} from '../../source/model/run/run-state.js';
import {type Scores, scoreOf} from '../../source/model/session/score.js';
import {initialSession, type SessionState, type Settings} from '../../source/model/session/session.js';
import {choices, machine, settings as plain} from './settings.js';
import {languageNames} from './texts.js';

/** The settings of the scripted runs. */
export const settings: Settings = {...plain, choice: 'course-io'};

/** The audience's side with this run on the screen and these scores on the board. */
export const audience = (
  run: RunState | null,
  scores: readonly RunState[] = [],
  changes: Partial<SessionState> = {},
): SessionState => ({
  ...initialSession({settings, choices, machine, languages: languageNames, view: 'lanes'}),
  strategy: run?.plan.strategy ?? 'thread',
  run,
  requested: 1,
  shown: 1,
  scores: Object.fromEntries(scores.map(run => [run.plan.strategy, scoreOf(run)])) as Scores,
  ...changes,
});
