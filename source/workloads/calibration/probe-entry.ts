import {Worker} from 'node:worker_threads';
import {describeFailure} from '../../model/failure.js';
import type {Plan} from '../../model/plan.js';
import type {Performer, Post, Task} from '../contract.js';
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
    const timed: Timed = {size, ms: await jobMs(open, {...plan, size})};
    size = nextSize(timed, workload);
    if (size === null) return foundSize(timed, workload);
  }
};

/** What one job takes, without opening and closing, nor what it waits for a server. */
const jobMs = async (open: (post: Post) => Promise<Performer>, plan: Plan): Promise<number> => {
  const performer = await open(postOf(plan));
  try {
    const watch = startStopwatch();
    await performer.perform(taskFor(watch));
    return watch.ms();
  } finally {
    await performer.close();
  }
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
    thrown => tell({probe: 'failed', message: describeFailure(thrown).message}),
  );
});
