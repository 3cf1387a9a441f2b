import {chmodSync, lstatSync, mkdirSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {isAbsolute, join} from 'node:path';

/** A folder that other users could look into or put something into, or that is no folder. */
export class FolderNotPrivate extends Error {
  constructor(readonly folder: string) {
    super(`${folder} is not a folder of this user alone`);
  }
}

const MODE = 0o700;
const OTHERS = 0o077;

/**
 * Where the sockets of a user's programs may lie, the best first: the runtime folder (XDG Base Directory
 * Specification 0.8), else one of the user's own in the temporary folder. Empty where the system has no users to
 * tell apart.
 */
export const runtimeFolders = (
  {XDG_RUNTIME_DIR}: NodeJS.ProcessEnv = process.env,
  uid = process.getuid?.(),
): readonly string[] => {
  if (uid === undefined) return [];
  const runtime = XDG_RUNTIME_DIR && isAbsolute(XDG_RUNTIME_DIR) ? [join(XDG_RUNTIME_DIR, 'kitchens')] : [];
  return [...runtime, join(tmpdir(), `kitchens-${uid}`)];
};

/**
 * Makes one of the folders, readable by this user alone, and gives its path: the first one that can be made.
 * @throws FolderNotPrivate where another user has made it; Error where none can be made.
 */
export const makeRuntimeFolder = (folders: readonly string[]): string => {
  let failure: unknown = new Error('this system has no folder for it');
  for (const folder of folders) {
    try {
      mkdirSync(folder, {mode: MODE});
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        failure = error;
        continue;
      }
    }
    if (!isOwn(folder)) throw new FolderNotPrivate(folder);
    chmodSync(folder, MODE);
    return folder;
  }
  throw failure;
};

/** Those of the folders that exist. @throws FolderNotPrivate where one of them is not this user's alone. */
export const privateFolders = (folders: readonly string[]): readonly string[] =>
  folders.filter(folder => {
    const known = lstatSync(folder, {throwIfNoEntry: false});
    if (known === undefined) return false;
    if (!isOwn(folder) || (known.mode & OTHERS) !== 0) throw new FolderNotPrivate(folder);
    return true;
  });

/** Whether it is a folder, no link to one, and this user's. */
const isOwn = (folder: string): boolean => {
  const known = lstatSync(folder);
  return known.isDirectory() && known.uid === process.getuid?.();
};
