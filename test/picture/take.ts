/** Takes the picture of the README: runs the built dashboard in a pseudo-terminal and writes one of its frames. */
import {writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {type CellRow, readRows} from '../../source/pictures/cells.js';
import {DARK} from '../../source/pictures/colours.js';
import {svgOf} from '../../source/pictures/svg.js';
import {cli} from '../helpers/dashboard.js';
import {openPty, type Pty} from '../helpers/pty.js';

const SIZE = {columns: 96, rows: 25};
const TITLE = 'The kitchen floor in the middle of a run: nine downloads by four threads of one process';
const file = fileURLToPath(new URL('../../../.github/dashboard.svg', import.meta.url));

/** Nine downloads one after another take this long and some more, ms. */
const TIMEOUT_MS = 30_000;

const runToEnd = async (pty: Pty, key: string): Promise<void> => {
  pty.type(key);
  await pty.waitFor(/LIVE/, TIMEOUT_MS);
  await pty.waitFor(/DONE/, TIMEOUT_MS);
};

/** The frame in which that text appears, read before the next one is painted. */
const frameWith = async (pty: Pty, wanted: RegExp): Promise<readonly CellRow[]> => {
  let rows: readonly CellRow[] = [];
  await pty.waitFor(screen => {
    if (!wanted.test(screen)) return false;
    rows = readRows(pty.buffer(), SIZE, DARK);
    return true;
  }, TIMEOUT_MS);
  return rows;
};

const pty = openPty({args: [cli, 'course-io', '--no-config', '--lang', 'en'], ...SIZE});
try {
  await pty.waitFor(/READY/);
  // The scoreboard fills with the other three first.
  for (const key of ['1', '3', '4']) await runToEnd(pty, key);
  pty.type('2');
  const rows = await frameWith(pty, /LIVE 1\.[5-9] s[\s\S]*4 of 9 served/);
  writeFileSync(file, svgOf(rows, SIZE.columns, DARK, {title: TITLE, described: []}));
  console.log(file);
  pty.type('q');
} catch (error) {
  pty.kill('SIGKILL');
  throw error;
} finally {
  await pty.exit;
}
