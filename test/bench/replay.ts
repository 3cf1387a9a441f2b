import {execFile, spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Readable} from 'node:stream';
import {text} from 'node:stream/consumers';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {formatNames} from '../../source/outputs/format-names.js';
import {openPty} from '../helpers/pty.js';
import {type LongStrategy, longStrategies, writeLongRecording} from './bare/long-recording.js';
import {bytesIn} from './memory.js';

const run = promisify(execFile);
const pathOf = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const JUMPS = pathOf('./bare/jumps.js');
const PEAK = pathOf('./bare/peak.js');
const CLI = pathOf('../../source/cli.js');
const JOBS = 100_000;
/** The longest that a slow machine may take to read all of a recording, ms. */
const TIMEOUT_MS = 120_000;

/** What recordings of a million events take: memory of the whole process, and jumps to any of their moments. */
export const replay = async (_times: number, print: (line: string) => void): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'kitchens-bench-'));
  try {
    for (const strategy of longStrategies) {
      const path = join(folder, `${strategy}.ndjson`);
      await replayOne(path, strategy, writeLongRecording(path, JOBS, strategy), print);
    }
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
};

const replayOne = async (
  path: string,
  strategy: LongStrategy,
  events: number,
  print: (line: string) => void,
): Promise<void> => {
  const {stdout} = await run(process.execPath, [JUMPS, path]);
  const {openMs, p50, p99, rssMb, mostMb} = JSON.parse(stdout);
  print(`replay of ${strategy}`);
  print(
    `  ${events.toLocaleString('en')} events of ${JOBS.toLocaleString('en')} jobs, opened in ${(openMs / 1000).toFixed(1)} s`,
  );
  print(`  resident ${rssMb.toFixed(0)} MB, at most ${mostMb.toFixed(0)} MB`);
  print(`  a jump anywhere ${p50.toFixed(1)} ms (median), ${p99.toFixed(1)} ms (99th percentile)`);
  print(`  walked through in the dashboard, at most ${(await dashboardPeakOf(path)).toFixed(0)} MB`);
  for (const format of formatNames)
    print(`  printed as ${format}, at most ${(await peakOf(path, format)).toFixed(0)} MB`);
  print('');
};

const END = '\x1b[F';
const BACK = '\x1b[1;2D';
const HOME = '\x1b[H';
/** While much is read the frame says so. */
const READING = /reading the recording/;
/** Floor, lanes, jobs, executors and cores. */
const VIEWS = 5;

/** The largest resident memory of a dashboard that shows a recording, in every view at several moments, MB. */
const dashboardPeakOf = async (path: string): Promise<number> => {
  const args = [CLI, 'replay', path, '--no-config', '--lang', 'en'];
  const pty = openPty({args, columns: 120, rows: 40});
  await pty.waitFor(/PAUSED/, TIMEOUT_MS);
  for (let view = 0; view < VIEWS; view++) {
    for (const key of [END, BACK, HOME, 'v']) {
      const before = pty.screen().join('\n');
      pty.type(key);
      await pty.waitFor(screen => screen !== before && !READING.test(screen), TIMEOUT_MS);
    }
  }
  const bytes = bytesIn(pty.pid, 'status', 'VmHWM');
  pty.type('q');
  await pty.exit;
  return bytes / 1e6;
};

/** The largest resident memory of the command that prints a recording, MB. */
const peakOf = async (path: string, format: string): Promise<number> => {
  const child = spawn(
    process.execPath,
    ['--import', PEAK, CLI, 'replay', path, '--format', format, '--no-config'],
    {stdio: ['ignore', 'ignore', 'inherit', 'pipe']},
  );
  const [bytes] = await Promise.all([text(child.stdio[3] as Readable), once(child, 'exit')]);
  return Number(bytes) / 1e6;
};
