import {
  type Appearance,
  appearanceChanged,
  appearanceIn,
  type LanguageName,
} from '../../model/options/appearance.js';
import type {PageId} from '../../model/session/page-stack.js';
import {isView} from '../../model/session/views.js';
import {readJson, updateJson} from '../shared/json-file.js';

/** What is kept between launches: the appearance, and the view of a run that was chosen last. */
export type Remembered = Appearance & {readonly view: PageId};

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

/** Opens the preferences in a file, or (null) in none; a language may be one of `languages`. Never throws: without them the program still works. */
export const openPreferences = (file: string | null, languages: readonly LanguageName[]): Preferences => {
  let writing = Promise.resolve();
  return {
    saved: file === null ? {} : rememberedIn(readJson(file), languages),
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
        writing = writing.then(() => merge(file, changes, languages)).catch(complain);
      };
    },
    close: () => writing,
  };
};

/** The part of a file that is understood; null where a value is not a known name. */
const rememberedIn = (read: unknown, languages: readonly LanguageName[]): Partial<Remembered> | null => {
  const appearance = appearanceIn(read, languages);
  const {view} = (appearance === null ? {} : read) as {readonly view?: PageId};
  if (appearance === null || view === undefined) return appearance;
  return isView(view) ? {...appearance, view} : null;
};

const changed = (from: Remembered, to: Remembered): Partial<Remembered> => ({
  ...appearanceChanged(from, to),
  ...(from.view !== to.view && {view: to.view}),
});

/** Adds to what the file holds by now. */
const merge = (
  file: string,
  changes: Partial<Remembered>,
  languages: readonly LanguageName[],
): Promise<void> =>
  updateJson(file, before => ({
    ...(rememberedIn(before, languages) === null ? {} : (before as object)),
    ...changes,
  }));
