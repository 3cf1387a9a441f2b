import type {ReadStream} from 'node:tty';
import type {Appearance} from '../../model/options/appearance.js';
import {printable} from '../../model/printable/printable.js';
import {initialSession, type SessionState, type Settings} from '../../model/session/session.js';
import {ENGLISH, type Languages} from '../../text/languages.js';
import type {Notes} from '../../text/notes.js';
import type {Store} from '../../view/hooks/use-session.js';
import type {Probed} from '../../workloads/module/probe.js';
import {choicesOf} from '../shared/choices.js';
import type {ExitOutcome} from '../shared/exit-outcome.js';
import {machineHere} from '../shared/machine.js';
import {runtimeFolders} from '../shared/runtime-folder.js';
import {shownPath} from '../shared/shown-path.js';
import {openWorkloadSizes} from '../shared/workload-size.js';
import {openDebugLog} from './debug-log.js';
import {deferred} from './deferred.js';
import {openEngine} from './engine.js';
import type {GivenLessons} from './given-lessons.js';
import {
  importDemonstrations,
  importExports,
  importLessons,
  importNotes,
  importParts,
  type ViewCode,
} from './lazy-imports.js';
import {type LookOptions, openLookFactory} from './look-factory.js';
import type {Preferences, Remembered} from './preferences.js';
import {REPLAYED, type Replay} from './replayed-tape.js';
import {openScreen} from './screen.js';
import {compileLess} from './v8-flags.js';

export type DashboardOptions = LookOptions & {
  /** The screen's code and its languages, imported already. */
  readonly view: ViewCode;
  readonly languages: Languages;
  readonly settings: Settings;
  /** What is known of the user's own module; null where none was named. */
  readonly own: Probed | null;
  /** The appearance at first; `preferences` saves what changes of it. */
  readonly appearance: Appearance;
  readonly preferences: Preferences;
  /** Path of the file of calibrated sizes; null where none is read or written. */
  readonly calibrations: string | null;
  /** Whether lines are added for a screen reader, instead of frames. */
  readonly linear: boolean;
  /** The terminal from which keys are read. */
  readonly keys: ReadStream;
  /** Path of the log that was chosen, or null. */
  readonly debug: string | null;
  /** The lessons on which it opens; null: it opens on the work. */
  readonly lessons: GivenLessons | null;
  /** The recording on which it opens; null: none. */
  readonly replay: Replay | null;
};

/**
 * Shows the dashboard until it is closed; resolves with how it was closed. Whatever happens, the terminal is
 * restored and every process that was started is ended.
 * @throws UsageError when the log cannot be written; Error when the screen has thrown.
 */
export const dashboard = async (options: DashboardOptions): Promise<ExitOutcome> => {
  compileLess();
  const {view, languages, settings, own, appearance, preferences} = options;
  const notes = (): Notes => languages.notes(looks.languages.length === 1 ? ENGLISH : store.state().language);
  const notice = (text: string): void => store.dispatch({type: 'notice', text: printable(text)});
  const exit = deferred<ExitOutcome>();
  const debugLog = openDebugLog(options.debug, reason => notice(notes().debugBroke(reason)));

  const looks = openLookFactory(view, options, languages, process.stdout, process.env);
  const screen = openScreen({
    looks,
    view,
    linear: options.linear,
    keys: options.keys,
    onCrash: exit.reject,
    logSize: size => debugLog.log('size', size),
  });
  const sizes = openWorkloadSizes(options.calibrations, () => ({text: notes(), note: notice}));
  const choices = choicesOf(own, settings.urls, sizes.known);
  const start = initialSession({
    settings,
    choices,
    machine: machineHere(),
    appearance,
    languages: looks.languages,
    view: preferences.saved?.view,
  });
  const engine = openEngine({
    start,
    demonstrations: view.demonstrations,
    replay: options.replay,
    importParts: () =>
      importParts(own, settings, (path, seconds) =>
        notice(notes().importing(shownPath(path), seconds, settings.importSeconds)),
      ),
    importDemonstrations,
    notes,
    logAction: debugLog.logAction,
    findSize: sizes.find,
    readLessons: async () => (await importLessons()).readCatalogue({works: choices.map(({name}) => name)}),
    writeExport: async ({picture, ...request}) => {
      const {takeHome} = await importExports();
      const look = looks.look(picture.session);
      const taken = {...request, picture, view, languages, size: screen.size(), look};
      return takeHome(request.id, taken, process.cwd());
    },
    suspend: screen.suspend,
    exit,
  });
  const {store} = engine;
  if (options.lessons) openLessons(store.dispatch, options.lessons);
  if (options.replay) {
    const {tape, speed} = options.replay;
    store.dispatch({type: 'open-tape', number: REPLAYED, speed, gaps: tape.gaps});
  }
  const save = preferences.saveChanges(rememberedOf(start), reason =>
    notice(notes().preferenceUnsaved(reason)),
  );
  store.subscribe(() => save(rememberedOf(store.state())));

  let stopNotes = (): void => {};
  const offer = async (): Promise<void> => {
    const {offerNotes} = await importNotes();
    stopNotes = await offerNotes(store, languages.names, runtimeFolders());
  };

  try {
    screen.open(engine);
    if (preferences.saved === null) notice(notes().preferencesDamaged);
    setImmediate(() => {
      engine.warm();
      store.dispatch({type: 'opened'});
      // Without it kitchens notes says what is wrong; here nothing is missing.
      offer().catch((error: Error) => debugLog.log('no-notes', {reason: error.message}));
    });
    return await exit.promise;
  } catch (error) {
    const log = debugLog.logCrash(error, store.state());
    throw new Error(notes().crashed(reasonOf(error), log), {cause: error});
  } finally {
    engine.kill();
    stopNotes();
    screen.close();
    debugLog.close();
    await preferences.close();
  }
};

const openLessons = (dispatch: Store['dispatch'], {catalogue, begin}: GivenLessons): void => {
  dispatch({type: 'catalogue', catalogue});
  dispatch(begin === null ? {type: 'lessons'} : {type: 'lesson-begin', name: begin});
};

const rememberedOf = (state: SessionState): Remembered => ({...state, view: state.pages[0].id});

const reasonOf = (error: unknown): string =>
  printable(error instanceof Error ? error.message : String(error));
