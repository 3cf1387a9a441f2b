import {execFile} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import type {RunEvent} from '../../source/model/event/event.js';
import type {Plan} from '../../source/model/event/plan.js';
import {reduce} from '../../source/model/run/reduce.js';
import {type RunState, wallMs} from '../../source/model/run/run-state.js';
import {openRunners} from '../../source/runner/client.js';
import type {BareOrders} from './bare/work.js';
import {median} from './median.js';

const run = promisify(execFile);
const BARE = fileURLToPath(new URL('./bare/bare.js', import.meta.url));

/** Wall time of a bare script's jobs, ms. */
export const bareMs = async (orders: BareOrders): Promise<number> => {
  const {stdout} = await run(process.execPath, [BARE, JSON.stringify(orders)]);
  return Number(stdout);
};

/** The same jobs through the runner: all that is known of the run. @throws when a job did not finish. */
export const runnerState = async (plan: Plan): Promise<RunState> => {
  const runners = openRunners();
  const events: RunEvent[] = [];
  await runners.start(plan, batch => events.push(...batch.events)).done;
  await runners.close();
  const state = reduce(null, events);
  if (state?.outcome !== 'finished') throw new Error(`a run ended as ${state?.outcome}`);
  return state;
};

/** Wall time of the same jobs through the runner, ms. @throws when a job did not finish. */
export const runnerMs = async (plan: Plan): Promise<number> => wallMs(await runnerState(plan));

/** Measures two ways in turn, so that what else the machine does falls on both alike. */
export const interleaved = async (
  times: number,
  ours: () => Promise<number>,
  theirs: () => Promise<number>,
): Promise<{ours: number; theirs: number}> => {
  const a: number[] = [];
  const b: number[] = [];
  for (let i = 0; i < times; i++) {
    a.push(await ours());
    b.push(await theirs());
  }
  return {ours: median(a), theirs: median(b)};
};
