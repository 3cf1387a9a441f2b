import {microsSince} from '../kernel/clock.js';
import {type EventOf, type Fact, type Failure, hasType, type RunEvent} from '../model/event/event.js';
import type {Plan} from '../model/event/plan.js';
import {stamper} from '../model/event/stamp.js';
import {decode, encode, lineSplitter} from '../model/event/wire.js';
import {workloadNamed} from '../workloads/table.js';
import type {Crew} from './contract.js';
import {ownUsage} from './executor/own-usage.js';
import {watchOverdue} from './job-timeouts.js';
import {type Ledger, openLedger} from './job-tracker.js';

/**
 * The middle of a run: executors' events come in, are held against the ledger, and go out to the
 * screen in the very bytes in which they were written. It executes nothing itself.
 */
export type Switchboard = {
  readonly plan: Plan;
  readonly origin: bigint;
  readonly ledger: Ledger;
  /** States a fact of the runner's own. */
  report(fact: Fact): void;
  /** A line inlet for one executor: takes its bytes in whatever pieces they come. */
  inlet(): (text: string) => void;
  /** Calls back on every event that stands. */
  watch(listener: (event: RunEvent) => void): void;
  /** Resolves at the next event that stands and fits. */
  once<T extends RunEvent['type']>(type: T, fits?: (event: EventOf<T>) => boolean): Promise<EventOf<T>>;
  /** Puts every job of the plan into the queue: from here on the wall clock counts. */
  queueJobs(): void;
  /** Resolves when every queued job has ended. */
  readonly allEnded: Promise<void>;
  /** Fails what an executor held when it was lost. */
  lost(process: number, thread: number | undefined, reason: Failure): void;
  /** Fails everything that has not ended. */
  failRest(reason: Failure): void;
  cancelRest(): void;
  /** Tells how to reach overdue jobs. */
  crew(crew: Crew): void;
  /** States this process's figures, as those of process 1. */
  usage(): void;
  close(): void;
};

export const openSwitchboard = (plan: Plan, origin: bigint, send: (line: string) => void): Switchboard => {
  const ledger = openLedger();
  const stamp = stamper('runner', () => microsSince(origin));
  const listeners = new Set<(event: RunEvent) => void>();
  let present: Crew | null = null;
  let queued = false;
  let resolveAllEnded = (): void => {};
  const allEnded = new Promise<void>(resolve => {
    resolveAllEnded = resolve;
  });
  const overdue = watchOverdue(ledger, () => present, plan.timeoutMs);

  const pass = (event: RunEvent, line: string): void => {
    if (!ledger.admit(event)) return;
    send(line);
    for (const listener of listeners) listener(event);
    if (queued && ledger.openCount() === 0) resolveAllEnded();
  };

  const report = (fact: Fact): void => {
    const event = stamp(fact);
    pass(event, encode(event));
  };

  const fail = (job: number, error: Failure): void => {
    const by = ledger.holder(job);
    report({type: 'job-failed', job, ...by, error: overdue.reasonFor(job) ?? error, loopTicks: 0});
  };

  const watch: Switchboard['watch'] = listener => {
    listeners.add(listener);
  };

  return {
    plan,
    origin,
    ledger,
    report,
    watch,
    allEnded,
    inlet: () => lineSplitter(line => pass(decode(line), `${line}\n`)),
    once: (type, fits = () => true) =>
      new Promise(resolve => {
        const listener = (event: RunEvent): void => {
          if (!hasType(type, event) || !fits(event)) return;
          listeners.delete(listener);
          resolve(event);
        };
        listeners.add(listener);
      }),
    queueJobs() {
      const {label} = workloadNamed(plan.workload);
      for (let job = 1; job <= plan.jobs; job++) report({type: 'job-queued', job, label: label(plan, job)});
      queued = true;
    },
    lost(process, thread, reason) {
      for (const job of ledger.heldBy(process, thread)) fail(job, reason);
    },
    failRest(reason) {
      for (const job of [...ledger.waiting(), ...[...ledger.holds()].map(([job]) => job)]) fail(job, reason);
    },
    cancelRest() {
      for (const job of [...ledger.waiting(), ...[...ledger.holds()].map(([job]) => job)]) {
        report({type: 'job-cancelled', job});
      }
    },
    crew(crew) {
      present = crew;
    },
    usage: () => report({type: 'usage', process: 1, ...ownUsage()}),
    close: () => overdue.stop(),
  };
};
