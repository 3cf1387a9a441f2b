import {printable} from '../../model/printable/printable.js';
import type {Appearance} from '../../model/session/appearance.js';
import {initial, type Settings} from '../../model/session/session.js';
import {type Notes, notesOf} from '../../text/notes.js';
import type {Probed} from '../../workloads/module/probe.js';
import {choicesOf} from '../shared/choices.js';
import type {Ending} from '../shared/exit-outcome.js';
import {machineHere} from '../shared/machine.js';
import {openSizes} from '../shared/workload-size.js';
import {openDebug} from './debug-log.js';
import {openLeaving} from './deferred.js';
import {openEngine} from './engine.js';
import {importParts, type ViewCode} from './lazy-imports.js';
import {type LookOptions, looksOn} from './look.js';
import type {Memory} from './preferences.js';
import {openStage} from './stage.js';
import {compileLess} from './v8-flags.js';

export type DashboardOptions = LookOptions & {
  /** The screen's code, imported already. */
  readonly view: ViewCode;
  readonly settings: Settings;
  /** What is known of the user's own module; null where none was named. */
  readonly own: Probed | null;
  /** How it speaks and looks at first; `memory` keeps what changes of it. */
  readonly appearance: Appearance;
  readonly memory: Memory;
  /** Path of the file of calibrated sizes; null where nothing is to be remembered. */
  readonly calibrations: string | null;
  /** Path of the log that was asked for, or null. */
  readonly debug: string | null;
};

/**
 * Shows the dashboard until the audience leaves; resolves with how they left. The terminal is restored
 * whatever happens, and nothing that was started is left.
 * @throws UsageError when the log cannot be written; Error when the screen broke down.
 */
export const dashboard = async (options: DashboardOptions): Promise<Ending> => {
  compileLess();
  const {settings, own, appearance, memory} = options;
  const notes = (): Notes => notesOf(looks.languages.length === 1 ? 'en' : store.state().language);
  const notice = (text: string): void => store.dispatch({type: 'notice', text: printable(text)});
  const {left, leave, crash} = openLeaving();
  const debug = openDebug(options.debug, reason => notice(notes().debugBroke(reason)));

  const looks = looksOn(options, process.stdout, process.env);
  const stage = openStage({looks, view: options.view, crash, sized: size => debug.note('size', size)});
  const sizes = openSizes(options.calibrations, () => ({text: notes(), note: notice}));
  const choices = choicesOf(own, settings.urls, sizes.known);
  const start = initial(
    settings,
    choices,
    machineHere(),
    appearance,
    looks.languages,
    undefined,
    options.view.views,
  );
  const engine = openEngine(
    start,
    options.view.demonstrations,
    () => importParts(own, settings, notes),
    debug,
    sizes.find,
    {stop: stage.stop, leave, crash},
  );
  const {store} = engine;
  const keep = memory.keepFrom(appearance, reason => notice(notes().notRemembered(reason)));
  store.subscribe(() => keep(store.state()));

  try {
    stage.open(engine);
    if (memory.remembered === null) notice(notes().memoryDamaged);
    setImmediate(() => {
      engine.warm();
      store.dispatch({type: 'opened'});
    });
    return await left;
  } catch (error) {
    const place = debug.broke(error, store.state());
    throw new Error(notes().crashed(reasonOf(error), place), {cause: error});
  } finally {
    engine.kill();
    stage.close();
    debug.close();
    await memory.close();
  }
};

const reasonOf = (error: unknown): string =>
  printable(error instanceof Error ? error.message : String(error));
