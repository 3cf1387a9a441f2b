import type {ReadStream} from 'node:tty';
import {type Appearance, appearanceIn, plainAppearance} from '../../model/options/appearance.js';
import {runOptions} from '../../model/options/run-options.js';
import {ENGLISH, languageNames, loadLanguages} from '../../text/languages.js';
import {type Chosen, commandValues} from '../cli/chosen.js';
import {refuseConflicts} from '../cli/conflicts.js';
import {type Target, targetNamed} from '../cli/target.js';
import {calibrationFile} from '../shared/calibration-store.js';
import type {ExitOutcome} from '../shared/exit-outcome.js';
import {configFile} from '../shared/folders.js';
import {settingsOf} from '../shared/initial-settings.js';
import {languageOf} from '../shared/language.js';
import {ownModule} from '../shared/own-module.js';
import {hasScreenReader} from '../shared/screen-reader.js';
import type {GivenLessons} from './given-lessons.js';
import {importView} from './lazy-imports.js';
import {openPreferences, type Preferences} from './preferences.js';
import type {Replay} from './replayed-tape.js';
import {requireTerminal} from './require-terminal.js';
import {writesUnicode} from './writes-unicode.js';

/**
 * Opens the dashboard on the work that was named (a module, a workload, a preset; downloads by default), on lessons,
 * or on a recording. `keys`: the terminal from which keys are read.
 * Resolves with how it was closed.
 * @throws UsageError before anything is drawn, when the arguments are wrong or there is no terminal.
 */
export const openDashboard = async (
  named: string | undefined,
  chosen: Chosen,
  lessons: GivenLessons | null = null,
  replay: Replay | null = null,
  keys: ReadStream = process.stdin,
): Promise<ExitOutcome> => {
  const target = targetNamed(named ?? runOptions.choice.initial, ['run', 'lesson', 'notes', 'market']);
  refuseConflicts(chosen, null);
  refuseInputs(chosen, target);
  const settings = settingsOf(chosen, target, null);
  const linear = hasScreenReader(chosen);
  requireTerminal(linear, keys);
  const [view, {dashboard}] = await Promise.all([importView(), import('./dashboard.js')]);
  const own = await ownModule(target, chosen);
  const {ascii, color, big, debug, config} = commandValues(chosen);
  const preferences = openPreferences(config ? configFile(process.env) : null, languageNames);
  const appearance = appearanceFor(chosen, preferences);
  const isAscii = ascii || !writesUnicode(process.env);
  return dashboard({
    view,
    languages: await loadLanguages(isAscii ? ENGLISH : appearance.language),
    settings: {...settings, module: own?.url ?? null},
    own,
    appearance,
    preferences,
    calibrations: config ? calibrationFile() : null,
    ascii,
    color,
    big,
    linear,
    keys,
    debug,
    lessons,
    replay,
  });
};

/**
 * A module stays the user's own, whatever else is chosen on the dashboard.
 * @throws UsageError when inputs are given for something else.
 */
const refuseInputs = ({input, inputs}: Chosen, target: Target): void => {
  const given = {...(input !== undefined && {input}), ...(inputs !== undefined && {inputs})};
  refuseConflicts(given, target, {command: 'dashboard', strategies: []});
};

/** The command line comes before what is saved, and that before the environment. */
const appearanceFor = ({language, theme, motion, pictures}: Chosen, {saved}: Preferences): Appearance => ({
  ...plainAppearance,
  language: languageOf(null, process.env),
  ...(saved && appearanceIn(saved, languageNames)),
  ...(language && {language}),
  ...(theme && {theme}),
  ...(motion === false && {motion: 'off'}),
  ...(pictures === false && {pictures: 'off'}),
});
