import {type Appearance, appearanceChanged, appearanceIn} from '../../model/session/appearance.js';
import {contentOf, rewrite} from '../shared/json-file.js';

/** What is remembered between launches, in one small file. */
export type Memory = {
  /** Null where the file cannot be understood. */
  readonly remembered: Partial<Appearance> | null;
  /** From now on keeps every change of what is given to it; `failed` hears once when that cannot be done. */
  keepFrom(start: Appearance, failed: (reason: string) => void): (now: Appearance) => void;
  /** Waits until everything is written. */
  close(): Promise<void>;
};

/** Opens the memory behind a file, or behind none. Never throws: a program that forgets still works. */
export const openMemory = (file: string | null): Memory => {
  let writing = Promise.resolve();
  return {
    remembered: file === null ? {} : appearanceIn(contentOf(file)),
    keepFrom(start, failed) {
      let last = start;
      let told = false;
      const complain = (error: Error): void => {
        if (!told) failed(error.message);
        told = true;
      };
      return now => {
        const changes = appearanceChanged(last, now);
        last = now;
        if (file === null || Object.keys(changes).length === 0) return;
        writing = writing.then(() => merge(file, changes)).catch(complain);
      };
    },
    close: () => writing,
  };
};

/** Adds to what the file holds by now. */
const merge = (file: string, changes: Partial<Appearance>): Promise<void> =>
  rewrite(file, before => ({...(appearanceIn(before) === null ? {} : (before as object)), ...changes}));
