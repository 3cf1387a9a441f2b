import {mkdtempSync, readdirSync, readlinkSync, realpathSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {TestContext} from 'node:test';

/** Makes a folder of the test's own the one for temporary files, here and in what is started from here. */
export const temporaryFolder = (t: TestContext): string => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'kitchens-test-')));
  useAsTemporary(t, folder);
  t.after(() => rmSync(folder, {recursive: true, force: true}));
  return folder;
};

const {TMPDIR} = process.env;

/** Puts temporary files there until the test is over. */
export const useAsTemporary = (t: TestContext, folder: string): void => {
  process.env.TMPDIR = folder;
  t.after(() => {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  });
};

/** Files of that folder that a process has open, whether or not they still have a name. Linux alone. */
export const openIn = (folder: string, pid: number): readonly string[] =>
  readdirSync(`/proc/${pid}/fd`)
    .map(fd => targetOf(`/proc/${pid}/fd/${fd}`))
    .filter(target => target.startsWith(folder));

/** What has been closed meanwhile has none. */
const targetOf = (link: string): string => {
  try {
    return readlinkSync(link);
  } catch {
    return '';
  }
};
