import type {Phase, SentHeader} from '../../source/model/event/event.js';
import type {Plan} from '../../source/model/event/plan.js';
import type {Task, WorkloadContext} from '../../source/workloads/contract.js';
import {plan} from '../helpers/plans.js';

export const planOf = (changes: Partial<Plan>): Plan =>
  plan({strategy: 'async', workload: 'download', title: 'test', arithmetic: 'bigint', ...changes});

/** A context that records what is reported. */
export const contextOf = (changes: Partial<Plan>) => {
  const sessions: number[] = [];
  const connections: number[] = [];
  const headers: {session: number; sent: readonly SentHeader[]}[] = [];
  const context: WorkloadContext = {
    plan: planOf(changes),
    identity: {process: 1, thread: 1, origin: process.hrtime.bigint()},
    reporter: {
      sessionOpened: session => sessions.push(session),
      connectionOpened: session => connections.push(session),
      connectionsLimited: () => {},
      headersSent: (session, sent) => headers.push({session, sent}),
    },
  };
  return {context, sessions, connections, headers};
};

export type WatchedTask = Task & {
  readonly phases: Phase[];
  readonly sessions: number[];
  readonly fractions: number[];
};

/** A task that records what is reported. */
export const taskOf = (job: number, signal: AbortSignal = new AbortController().signal): WatchedTask => {
  const [phases, sessions, fractions]: [Phase[], number[], number[]] = [[], [], []];
  return {
    job,
    signal,
    phases,
    sessions,
    fractions,
    phase(phase, session) {
      phases.push(phase);
      if (session !== undefined) sessions.push(session);
    },
    progress: fraction => fractions.push(fraction),
  };
};
