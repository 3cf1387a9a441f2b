import {
  type Appearance,
  appearanceChanged,
  appearanceIn,
  type LanguageName,
} from '../../model/options/appearance.js';
import {readJson, updateJson} from '../shared/json-file.js';

/** The appearance that is kept between launches, in one small file. */
export type Preferences = {
  /** Null where the file cannot be understood. */
  readonly saved: Partial<Appearance> | null;
  /**
   * Gives a function that saves what has changed since `start` or its last call. `onFailure` is called once,
   * when that cannot be written.
   */
  saveChanges(start: Appearance, onFailure: (reason: string) => void): (now: Appearance) => void;
  /** Waits until everything is written. */
  close(): Promise<void>;
};

/** Opens the preferences in a file, or (null) in none. Never throws: without them the program still works. */
export const openPreferences = (file: string | null, languages: readonly LanguageName[]): Preferences => {
  let writing = Promise.resolve();
  return {
    saved: file === null ? {} : appearanceIn(readJson(file), languages),
    saveChanges(start, onFailure) {
      let last = start;
      let hasFailed = false;
      const complain = (error: Error): void => {
        if (!hasFailed) onFailure(error.message);
        hasFailed = true;
      };
      return now => {
        const changes = appearanceChanged(last, now);
        last = now;
        if (file === null || Object.keys(changes).length === 0) return;
        writing = writing.then(() => merge(file, changes, languages)).catch(complain);
      };
    },
    close: () => writing,
  };
};

/** Adds to what the file holds by now. */
const merge = (
  file: string,
  changes: Partial<Appearance>,
  languages: readonly LanguageName[],
): Promise<void> =>
  updateJson(file, before => ({
    ...(appearanceIn(before, languages) === null ? {} : (before as object)),
    ...changes,
  }));
