import {join} from 'node:path';
import {plainAppearance} from '../model/appearance.js';
import {calibrationFile} from './calibrating.js';
import {refuseConflicts} from './conflicts.js';
import type {Ending} from './ending.js';
import {configFolder} from './folders.js';
import {languageOf} from './language.js';
import {type Memory, openMemory} from './memory.js';
import type {Chosen} from './options.js';
import {settingsOf} from './settings.js';
import {ownModule, targetNamed} from './target.js';
import {requireTerminal} from './terminal.js';

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
  const [own, {dashboard}] = await Promise.all([ownModule(target), import('./dashboard.js')]);
  const {ascii = false, color = true, big = false, debug = null, config = true} = chosen;
  const memory = openMemory(config ? configFile() : null);
  const appearance = appearanceFor(chosen, memory);
  const module = own?.url ?? null;
  const calibrations = config ? calibrationFile() : null;
  return dashboard({
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
