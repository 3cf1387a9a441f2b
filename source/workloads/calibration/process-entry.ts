import type {Plan} from '../../model/event/plan.js';
import {describeFailure} from '../../model/failure/failure.js';
import type {OpenWorkload, Task, Workload, WorkloadContext} from '../contract.js';
import {endWithParent} from '../end-with-parent.js';
import {workloadNamed} from '../table.js';
import type {CalibrationReply, CalibrationRequest} from './process-message.js';
import {firstSize, foundSize, nextSize, type Timed} from './sizes.js';
import {type Stopwatch, startStopwatch} from './stopwatch.js';

const send = (reply: CalibrationReply): void => {
  process.send?.(reply);
};

/** Times jobs of growing size until one took long enough to compute the right size from. */
const findSize = async ({plan}: CalibrationRequest): Promise<Timed> => {
  const row = workloadNamed(plan.workload);
  const {open} = await row.load();
  for (let size: number | null = firstSize(row); ; ) {
    const workload = await open(contextOf({...plan, size}));
    const timed: Timed = {size, ms: await fasterMs(workload, row)};
    await workload.close();
    size = nextSize(timed, row);
    if (size === null) return foundSize(timed, row);
  }
};

/** The time of the faster of two jobs: other programs delay one of them at times. */
const fasterMs = async (workload: OpenWorkload, row: Workload): Promise<number> =>
  Math.min(await jobMs(workload, row), await jobMs(workload, row));

/** The time of a job without its waits for a server and, where it computes, for a core. */
const jobMs = async (workload: OpenWorkload, {bound}: Workload): Promise<number> => {
  const watch = startStopwatch();
  const before = process.cpuUsage();
  await workload.perform(taskFor(watch));
  const {user, system} = process.cpuUsage(before);
  return bound === 'io' ? watch.ms() : Math.min(watch.ms(), (user + system) / 1000);
};

const ignore = (): void => {};

const contextOf = (plan: Plan): WorkloadContext => ({
  plan,
  reporter: {
    sessionOpened: ignore,
    connectionOpened: ignore,
    connectionsLimited: ignore,
    headersSent: ignore,
  },
  identity: {process: 1, thread: 1, origin: process.hrtime.bigint()},
});

const taskFor = ({phase}: Stopwatch): Task => ({
  job: 1,
  signal: new AbortController().signal,
  phase,
  progress: ignore,
});

endWithParent();
process.once('message', (request: CalibrationRequest) => {
  findSize(request).then(
    found => send({type: 'found', found}),
    thrown => send({type: 'failed', failure: describeFailure(thrown)}),
  );
});
