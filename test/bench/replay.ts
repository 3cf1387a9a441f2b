import {execFile} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {writeLongRecording} from './bare/long-recording.js';

const run = promisify(execFile);
const ENTRY = fileURLToPath(new URL('./bare/jumps.js', import.meta.url));
const JOBS = 100_000;

/** What a recording of a million events takes: memory of the whole process, and jumps to any of its moments. */
export const replay = async (_times: number, print: (line: string) => void): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'kitchens-bench-'));
  try {
    const path = join(folder, 'long.ndjson');
    const events = writeLongRecording(path, JOBS);
    const {stdout} = await run(process.execPath, [ENTRY, path]);
    const {openMs, p50, p99, rssMb, mostMb} = JSON.parse(stdout);
    print('replay');
    print(
      `  ${events.toLocaleString('en')} events of ${JOBS.toLocaleString('en')} jobs, opened in ${(openMs / 1000).toFixed(1)} s`,
    );
    print(`  resident ${rssMb.toFixed(0)} MB, at most ${mostMb.toFixed(0)} MB`);
    print(`  a jump anywhere ${p50.toFixed(1)} ms (median), ${p99.toFixed(1)} ms (99th percentile)\n`);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
};
