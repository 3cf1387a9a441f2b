import {refuseConflicts} from './conflicts.js';
import type {Chosen} from './options.js';
import {settingsOf} from './settings.js';
import {ownModule, targetNamed} from './target.js';
import {requireTerminal} from './terminal.js';

/**
 * Opens the dashboard on what was named (a module, a workload, a preset; downloads if nothing was).
 * Resolves with the exit code to leave with.
 * @throws UsageError before anything is drawn, when the arguments are wrong or there is no terminal.
 */
export const openDashboard = async (named: string | undefined, chosen: Chosen): Promise<number> => {
  const target = targetNamed(named ?? 'download', ['run', 'market']);
  refuseConflicts(chosen, null);
  const checked = settingsOf(chosen, target, null);
  requireTerminal(chosen);
  const [own, {dashboard}] = await Promise.all([ownModule(target), import('./dashboard.js')]);
  const {lang = null, ascii = false, color = true, config = true} = chosen;
  return dashboard({settings: {...checked, module: own?.url ?? null}, own, lang, ascii, color, config});
};
