import type {EventOf, RunEvent} from '../../model/event/event.js';
import {errorOf, failing} from '../../model/failure/failure.js';
import type {Coordinator} from '../coordinator.js';
import type {ExecutorControl} from '../executor-control.js';
import {executorLoss} from '../executor-loss.js';
import {exitWithinDeadline} from '../exit-deadline.js';
import {type Exit, forkWorker, type WorkerProcess} from './worker-process.js';

/**
 * After this many processes in a row that ended before they were ready, no further one is started; a choice. Those
 * that are there go on with the jobs; without any, the jobs fail.
 */
const MAX_FAILED_STARTS = 3;

/** A process of the pool and the job that was assigned to it, if any. */
type Member = {
  readonly worker: WorkerProcess;
  stage: 'starting' | 'idle' | 'busy' | 'closing';
  job: number | null;
};

/**
 * A pool of processes: starts them, assigns jobs one at a time, replaces processes that die, and closes them. A job
 * is taken from the queue only when a process is idle.
 */
export type ProcessPool = ExecutorControl & {
  /** Starts as many processes as the plan has workers. @throws when none of them becomes ready. */
  startAll(): Promise<void>;
  /** From here on idle processes get waiting jobs, and processes are started where the plan allows more. */
  startDispatching(): void;
  killAll(): void;
  /** Resolves when all processes have exited. */
  close(): Promise<void>;
};

export const openProcessPool = (coordinator: Coordinator): ProcessPool => {
  const {plan} = coordinator;
  const members = new Map<number, Member>();
  let lastNumber = 0;
  let nextJob = 1;
  let failedStarts = 0;
  let dispatching = false;
  let closing = false;

  /** Starts a process; resolves when it has exited. */
  const start = async (): Promise<void> => {
    const worker = forkWorker(coordinator, ++lastNumber);
    const member: Member = {worker, stage: 'starting', job: null};
    members.set(worker.number, member);
    const exit = await worker.exited;
    members.delete(worker.number);
    if (member.stage === 'starting') failedStarts++;
    // One that worked may be replaced once more.
    else failedStarts = Math.min(failedStarts, MAX_FAILED_STARTS - 1);
    handleExit(member, exit);
  };

  const handleExit = ({worker, job}: Member, exit: Exit): void => {
    const reason = coordinator.openingFailure(worker.number, 1) ?? executorLoss('process', exit);
    coordinator.failHeldBy(worker.number, undefined, reason);
    // The process may have died between the assignment of a job and the event that reports its start.
    if (job !== null && coordinator.jobs.isUnfinished(job))
      coordinator.report({type: 'job-failed', job, error: reason, loopTicks: 0});
    if (closing) return;
    if (failedStarts >= MAX_FAILED_STARTS && members.size === 0) coordinator.failUnfinished(reason);
    else dispatch();
  };

  const assign = (member: Member): void => {
    member.stage = 'busy';
    member.job = nextJob++;
    member.worker.send(member.job);
  };

  const release = (member: Member): void => {
    member.job = null;
    member.stage = plan.fresh ? 'closing' : 'idle';
    if (plan.fresh) member.worker.send({type: 'close'});
  };

  const dispatch = (): void => {
    if (!dispatching || closing) return;
    for (const member of members.values()) {
      if (nextJob > plan.jobs) return;
      if (member.stage === 'idle') assign(member);
    }
    if (failedStarts >= MAX_FAILED_STARTS) return;
    const starting = [...members.values()].filter(({stage}) => stage === 'starting').length;
    const wanted = Math.min(plan.jobs - nextJob + 1 - starting, plan.workers - members.size);
    for (let i = 0; i < wanted; i++) void start();
  };

  const handlers: {[T in RunEvent['type']]?: (event: EventOf<T>) => void} = {
    'thread-ready': ({process}) => {
      const member = members.get(process);
      if (member?.stage !== 'starting') return;
      failedStarts = 0;
      member.stage = 'idle';
      dispatch();
    },
    'job-finished': event => jobEnded(event),
    'job-failed': event => jobEnded(event),
  };

  const jobEnded = ({process, job}: {process?: number; job: number}): void => {
    const member = process === undefined ? undefined : members.get(process);
    if (member?.job !== job) return;
    release(member);
    dispatch();
  };

  coordinator.subscribe(event => (handlers[event.type] as ((event: RunEvent) => void) | undefined)?.(event));

  return {
    async startAll() {
      const started = Array.from({length: plan.workers}, () => {
        const exited = start();
        const number = lastNumber;
        const ready = coordinator.once('thread-ready', ({process}) => process === number);
        return Promise.race([ready.then(() => true), exited.then(() => false)]);
      });
      if (!(await Promise.all(started)).includes(true) && !closing) throw notStarted(coordinator);
    },
    startDispatching() {
      dispatching = true;
      dispatch();
    },
    interrupt: (process, _thread, job, reason) =>
      members.get(process)?.worker.send({type: 'interrupt', job, reason}),
    block: (process, _thread, ms) => members.get(process)?.worker.send({type: 'block', ms}),
    kill: process => members.get(process)?.worker.kill(),
    // A process that was killed does exit.
    abandon() {},
    killAll() {
      closing = true;
      for (const {worker} of members.values()) worker.kill();
    },
    async close() {
      closing = true;
      await Promise.all(
        [...members.values()].map(({worker, stage}) => {
          if (stage !== 'closing') worker.send({type: 'close'});
          return exitWithinDeadline(worker.exited, worker.kill);
        }),
      );
    },
  };
};

const notStarted = (coordinator: Coordinator): Error => {
  const failure = coordinator.latestOpeningFailure();
  return failure === undefined ? failing('NOT_OPENED', 'process-not-started', {}) : errorOf(failure);
};
