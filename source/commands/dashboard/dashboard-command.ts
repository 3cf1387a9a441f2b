import {join} from 'node:path';
import {plainAppearance} from '../../model/session/appearance.js';
import {refuseConflicts} from '../cli/conflicts.js';
import type {Chosen} from '../cli/options.js';
import {ownModule, targetNamed} from '../cli/target.js';
import {calibrationFile} from '../shared/calibration-store.js';
import type {Ending} from '../shared/exit-outcome.js';
import {configFolder} from '../shared/folders.js';
import {settingsOf} from '../shared/initial-settings.js';
import {languageOf} from '../shared/language.js';
import {importView} from './lazy-imports.js';
import {type Memory, openMemory} from './preferences.js';
import {requireTerminal} from './require-terminal.js';

/**
 * Opens the dashboard on what was named (a module, a workload, a preset; downloads if nothing was).
 * Resolves with how the audience left it.
 * @throws UsageError before anything is drawn, when the arguments are wrong or there is no terminal.
 */
export const openDashboard = async (named: string | undefined, chosen: Chosen): Promise<Ending> => {
  const target = targetNamed(named ?? 'download', ['run', 'market']);
  refuseConflicts(chosen, null);
  const settings = settingsOf(chosen, target, null);
  requireTerminal(chosen);
  const [view, {dashboard}] = await Promise.all([importView(), import('./dashboard.js')]);
  const own = await ownModule(target);
  const {ascii = false, color = true, big = false, debug = null, config = true} = chosen;
  const memory = openMemory(config ? configFile() : null);
  const appearance = appearanceFor(chosen, memory);
  const module = own?.url ?? null;
  const calibrations = config ? calibrationFile() : null;
  return dashboard({
    view,
    settings: {...settings, module},
    own,
    appearance,
    memory,
    calibrations,
    ascii,
    color,
    big,
    debug,
  });
};

const configFile = (): string | null => {
  const folder = configFolder(process.env);
  return folder && join(folder, 'config.json');
};

/** What is asked for now goes before what is remembered, and that before what the environment says. */
const appearanceFor = ({lang, theme}: Chosen, {remembered}: Memory) => ({
  ...plainAppearance,
  language: languageOf(null, process.env),
  ...remembered,
  ...(lang && {language: lang}),
  ...(theme && {theme}),
});
