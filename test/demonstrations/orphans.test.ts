import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {createInterface} from 'node:readline';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {exists, gone} from '../helpers/processes.js';

const SCREEN = fileURLToPath(new URL('../helpers/demonstration-screen.js', import.meta.url));

test('deadlocked threads do not outlive a screen process that is killed', async () => {
  const screen = spawn(process.execPath, [SCREEN], {stdio: ['ignore', 'pipe', 'inherit']});
  let pid = 0;
  let wants = 0;
  for await (const line of createInterface({input: screen.stdout})) {
    const fact = JSON.parse(line) as {pid: number; type: string};
    pid = fact.pid;
    // Each of the two cooks has asked for both of its locks.
    if (fact.type === 'wants') wants += 1;
    if (wants === 4) break;
  }
  assert.ok(exists(pid));
  screen.kill('SIGKILL');
  await gone([pid]);
});
