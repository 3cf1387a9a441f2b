import {
  type Appearance,
  appearanceChanged,
  appearanceIn,
  type LanguageName,
} from '../../model/options/appearance.js';
import type {PageId} from '../../model/session/page-stack.js';
import {readJson, updateJson} from '../shared/json-file.js';

/** What is kept between launches: the appearance, and the view of a run that was chosen last. */
export type Remembered = Appearance & {readonly view: PageId};

/** The names that may stand in the file. */
export type KnownNames = {readonly languages: readonly LanguageName[]; readonly views: readonly PageId[]};

/** What is remembered, in one small file. */
export type Preferences = {
  /** Null where the file cannot be understood. */
  readonly saved: Partial<Remembered> | null;
  /**
   * Gives a function that saves what has changed since `start` or its last call. `onFailure` is called once,
   * when that cannot be written.
   */
  saveChanges(start: Remembered, onFailure: (reason: string) => void): (now: Remembered) => void;
  /** Waits until everything is written. */
  close(): Promise<void>;
};

/** Opens the preferences in a file, or (null) in none. Never throws: without them the program still works. */
export const openPreferences = (file: string | null, known: KnownNames): Preferences => {
  let writing = Promise.resolve();
  return {
    saved: file === null ? {} : rememberedIn(readJson(file), known),
    saveChanges(start, onFailure) {
      let last = start;
      let hasFailed = false;
      const complain = (error: Error): void => {
        if (!hasFailed) onFailure(error.message);
        hasFailed = true;
      };
      return now => {
        const changes = changed(last, now);
        last = now;
        if (file === null || Object.keys(changes).length === 0) return;
        writing = writing.then(() => merge(file, changes, known)).catch(complain);
      };
    },
    close: () => writing,
  };
};

/** The part of a file that is understood; null where a value is not a known name. */
const rememberedIn = (read: unknown, {languages, views}: KnownNames): Partial<Remembered> | null => {
  const appearance = appearanceIn(read, languages);
  const {view} = (appearance === null ? {} : read) as {readonly view?: PageId};
  if (appearance === null || view === undefined) return appearance;
  return views.includes(view) ? {...appearance, view} : null;
};

const changed = (from: Remembered, to: Remembered): Partial<Remembered> => ({
  ...appearanceChanged(from, to),
  ...(from.view !== to.view && {view: to.view}),
});

/** Adds to what the file holds by now. */
const merge = (file: string, changes: Partial<Remembered>, known: KnownNames): Promise<void> =>
  updateJson(file, before => ({
    ...(rememberedIn(before, known) === null ? {} : (before as object)),
    ...changes,
  }));
