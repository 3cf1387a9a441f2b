import {Worker} from 'node:worker_threads';
import type {Plan} from '../../model/event/plan.js';
import {describeFailure} from '../../model/failure/failure.js';
import type {Performer, Post, Task, Workload} from '../contract.js';
import {GUARD_PIPE} from '../module/probe-message.js';
import {workloadNamed} from '../table.js';
import type {ProbeAnswer, ProbeOrders} from './probe-message.js';
import {firstSize, foundSize, nextSize, type Timed} from './sizes.js';
import {type Stopwatch, startStopwatch} from './stopwatch.js';

const tell = (answer: ProbeAnswer): void => {
  process.send?.(answer);
};

/** Times jobs of growing size until it is known which size takes what it should. */
const find = async ({plan}: ProbeOrders): Promise<Timed> => {
  const workload = workloadNamed(plan.workload);
  const {open} = await workload.load();
  for (let size: number | null = firstSize(workload); ; ) {
    const performer = await open(postOf({...plan, size}));
    const timed: Timed = {size, ms: await fasterMs(performer, workload)};
    await performer.close();
    size = nextSize(timed, workload);
    if (size === null) return foundSize(timed, workload);
  }
};

/** The faster of two jobs: what else the machine does delays one of them at times. */
const fasterMs = async (performer: Performer, workload: Workload): Promise<number> =>
  Math.min(await jobMs(performer, workload), await jobMs(performer, workload));

/** What a job asks of this machine: not what it waits for a server, nor (where it computes) for a core. */
const jobMs = async (performer: Performer, {bound}: Workload): Promise<number> => {
  const watch = startStopwatch();
  const before = process.cpuUsage();
  await performer.perform(taskFor(watch));
  const {user, system} = process.cpuUsage(before);
  return bound === 'io' ? watch.ms() : Math.min(watch.ms(), (user + system) / 1000);
};

const nobody = (): void => {};

const postOf = (plan: Plan): Post => ({
  plan,
  reporter: {sessionOpened: nobody, connectionOpened: nobody},
  identity: {process: 1, thread: 1, origin: process.hrtime.bigint()},
});

const taskFor = ({phase}: Stopwatch): Task => ({
  job: 1,
  signal: new AbortController().signal,
  phase,
  progress: nobody,
});

new Worker(new URL('../module/probe-guard.js', import.meta.url), {workerData: GUARD_PIPE}).unref();
process.once('message', (orders: ProbeOrders) => {
  find(orders).then(
    found => tell({probe: 'found', found}),
    thrown => tell({probe: 'failed', failure: describeFailure(thrown)}),
  );
});
