import {readFileSync} from 'node:fs';
import {mkdir, rename, rm, writeFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
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
  const next = `${file}.new`;
  await mkdir(dirname(file), {recursive: true});
  await claim(next);
  try {
    const before = contentOf(file);
    const whole = {...(appearanceIn(before) === null ? {} : (before as object)), ...changes};
    // A reader meets the old file or the new one, never half of it.
    await writeFile(next, `${JSON.stringify(whole, null, 2)}\n`);
    await rename(next, file);
  } catch (error) {
    await rm(next, {force: true}).catch(() => {});
    throw error;
  }
};

const TRIES = 50;
const PAUSE_MS = 20;

/** Makes the new file before anybody else does; one that stays for a second was left by who has died. */
const claim = async (next: string): Promise<void> => {
  for (let tries = 0; tries < TRIES; tries++) {
    const made = await writeFile(next, '', {flag: 'wx'}).then(() => true, isTaken);
    if (made) return;
    await sleep(PAUSE_MS);
  }
};

/** False where somebody else has made the file; any other obstacle is told. */
const isTaken = (error: NodeJS.ErrnoException): false => {
  if (error.code !== 'EEXIST') throw error;
  return false;
};

/** What a file holds; nothing where there is none, and null where it is not JSON or cannot be read. */
const contentOf = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? {} : null;
  }
};
