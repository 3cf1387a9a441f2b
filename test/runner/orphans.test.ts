import assert from 'node:assert/strict';
import {type ChildProcess, spawn} from 'node:child_process';
import {createInterface} from 'node:readline';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import type {RunEvent} from '../../source/model/event/event.js';
import type {Plan} from '../../source/model/event/plan.js';
import {modulePlan} from '../helpers/plans.js';
import {childrenOf, exists, gone} from '../helpers/processes.js';
import {strategyVariants} from '../helpers/strategy-variants.js';

const SCREEN = fileURLToPath(new URL('../helpers/screen-process.js', import.meta.url));

/** Starts a screen process with a run; resolves when job 2 has started. */
const startScreen = async (plan: Plan): Promise<{screen: ChildProcess; runner: number; pids: number[]}> => {
  const screen = spawn(process.execPath, [SCREEN, JSON.stringify(plan)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const pids: number[] = [];
  let runner = 0;
  for await (const line of createInterface({input: screen.stdout as NodeJS.ReadableStream})) {
    const event = JSON.parse(line) as RunEvent | {runner: number};
    if ('runner' in event) runner = event.runner;
    else if (event.type === 'process-started') pids.push(event.pid);
    else if (event.type === 'job-started' && event.job === 2) break;
  }
  return {screen, runner, pids: [...new Set([runner, ...pids])]};
};

for (const [name, variant] of strategyVariants) {
  for (const fault of ['waits', 'blocks', 'busy-loop']) {
    test(`${name}: when the screen process is killed while a job ${fault}, no other process survives`, async () => {
      const {screen, runner, pids} = await startScreen(modulePlan(fault, {...variant, jobs: 3}));
      const lived = exists(runner);
      screen.kill('SIGKILL');
      assert.ok(lived);
      await gone(pids);
    });
  }
}

test('a runner that was forked ahead ends with its screen process', async () => {
  const screen = spawn(process.execPath, [SCREEN], {stdio: 'ignore'});
  let runners: number[] = [];
  while (runners.length === 0) runners = await childrenOf(screen.pid ?? 0);
  screen.kill('SIGKILL');
  await gone(runners);
});
