import {execFile, spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {promisify} from 'node:util';

/** Browsers without a screen, by their commands. */
const COMMANDS = ['chromium-headless-shell', 'chromium', 'google-chrome'];

/** The command of a browser of this machine; null where there is none. */
export const browserHere: string | null =
  COMMANDS.find(command => spawnSync(command, ['--version'], {stdio: 'ignore'}).status === 0) ?? null;

/** Why a test that needs one is left out; false where it is not. */
export const noBrowser: string | false = browserHere === null ? 'there is no browser here' : false;

const run = promisify(execFile);

/** Nothing is remembered, and nothing is asked from any network. */
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--hide-scrollbars'];

const NO_NETWORK = '--host-resolver-rules=MAP * ~NOTFOUND';

const opened = async (path: string, folder: string, flags: readonly string[]): Promise<string> => {
  if (browserHere === null) throw new Error('there is no browser here');
  const profile = `--user-data-dir=${join(folder, 'profile')}`;
  const args = [...FLAGS, NO_NETWORK, profile, ...flags, pathToFileURL(path).href];
  const {stdout} = await run(browserHere, args, {maxBuffer: 1 << 26, timeout: 60_000});
  return stdout;
};

/** The document of a file as it is once its scripts have run for so long of their own time, ms. */
export const documentOf = (path: string, folder: string, ms = 10_000): Promise<string> =>
  opened(path, folder, ['--dump-dom', `--virtual-time-budget=${ms}`]);

/** A picture of a file as a browser shows it, PNG; `folder` is for temporary files. */
export const screenshotOf = async (
  path: string,
  folder: string,
  {width, height}: {readonly width: number; readonly height: number},
): Promise<Buffer> => {
  const png = join(folder, 'screenshot.png');
  await opened(path, folder, [`--screenshot=${png}`, `--window-size=${width},${height}`]);
  return readFileSync(png);
};
