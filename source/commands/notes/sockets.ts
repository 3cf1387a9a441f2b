import {lstatSync, readdirSync} from 'node:fs';
import {join} from 'node:path';

/** The socket of a dashboard, as its name tells. */
export type NotesSocket = {readonly path: string; readonly pid: number};

const NAME = /^notes-(\d{1,10})-[0-9a-f]+\.sock$/;

/** A socket of this process; `random`: no name is used twice, also where processes of containers share a folder. */
export const socketPath = (folder: string, pid: number, random: string): string =>
  join(folder, `notes-${pid}-${random}.sock`);

/** The sockets of dashboards in some folders, the latest first; those of killed ones are among them. */
export const socketsIn = (folders: readonly string[]): readonly NotesSocket[] =>
  folders
    .flatMap(folder => namesIn(folder).flatMap(name => socketNamed(folder, name)))
    .toSorted((a, b) => b.startedMs - a.startedMs);

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder);
  } catch {
    // It was removed, or never made.
    return [];
  }
};

const socketNamed = (
  folder: string,
  name: string,
): readonly (NotesSocket & {readonly startedMs: number})[] => {
  const pid = Number(NAME.exec(name)?.[1] ?? 0);
  const path = join(folder, name);
  const known = pid > 0 ? lstatSync(path, {throwIfNoEntry: false}) : undefined;
  return known?.isSocket() && known.uid === process.getuid?.() ? [{path, pid, startedMs: known.mtimeMs}] : [];
};

/** Whether a process of that id is there; one of another user counts as well. */
export const isThere = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};
