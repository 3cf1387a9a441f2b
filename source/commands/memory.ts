import {readFileSync} from 'node:fs';
import {mkdir, rename, rm, writeFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import {type Appearance, appearanceChanged, appearanceIn} from '../model/appearance.js';

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

/** Adds to what the file holds by now, as another launch may have written it meanwhile. */
const merge = async (file: string, changes: Partial<Appearance>): Promise<void> => {
  const before = contentOf(file);
  const whole = {...(appearanceIn(before) === null ? {} : (before as object)), ...changes};
  const temporary = `${file}.${process.pid}`;
  await mkdir(dirname(file), {recursive: true});
  try {
    // A reader meets the old file or the new one, never half of it.
    await writeFile(temporary, `${JSON.stringify(whole, null, 2)}\n`);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, {force: true}).catch(() => {});
    throw error;
  }
};

/** What a file holds; nothing where there is none, and null where it is not JSON or cannot be read. */
const contentOf = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? {} : null;
  }
};
