import type {EventOf, RunEvent} from '../../model/event/event.js';
import {failing} from '../../model/failure/failure.js';
import type {Crew} from '../contract.js';
import type {Switchboard} from '../coordinator.js';
import {lostWith} from '../executor-loss.js';
import {goneWithin} from '../exit-deadline.js';
import {type Child, type Exit, openChild} from './worker-process.js';

/** After this many processes in a row that died before they were ready, no further one is tried. */
const FUTILE_STARTS = 3;

/** A process of the pool and the job that it was given, if any. */
type Member = {readonly child: Child; stage: 'starting' | 'idle' | 'busy' | 'leaving'; job: number | null};

/**
 * The pool of processes: opens them, hands out jobs one at a time, replaces those that die, and sends
 * them home. A job is taken from the queue when a process is free, never before.
 */
export type ForkedCrew = Crew & {
  /** Opens as many processes as the plan has workers. @throws when none of them becomes ready. */
  open(): Promise<void>;
  /** Gives waiting jobs to idle processes, and opens processes where the plan allows more. */
  dispatch(): void;
  killAll(): void;
  /** Resolves when all of them have gone. */
  goHome(): Promise<void>;
};

export const openCrew = (board: Switchboard): ForkedCrew => {
  const {plan} = board;
  const members = new Map<number, Member>();
  let numbers = 0;
  let nextJob = 1;
  let futile = 0;
  let begun = false;
  let closing = false;

  const hire = async (): Promise<void> => {
    const child = openChild(board, ++numbers);
    const member: Member = {child, stage: 'starting', job: null};
    members.set(child.number, member);
    const exit = await child.exited;
    members.delete(child.number);
    if (member.stage === 'starting') futile++;
    bury(member, exit);
  };

  const bury = ({child, job}: Member, exit: Exit): void => {
    const reason = lostWith('process', exit);
    board.lost(child.number, undefined, reason);
    // It may have died between being given the job and saying that it took it.
    if (job !== null && board.ledger.isOpen(job))
      board.report({type: 'job-failed', job, error: reason, loopTicks: 0});
    if (closing) return;
    if (futile >= FUTILE_STARTS && members.size === 0) board.failRest(reason);
    else dispatch();
  };

  const assign = (member: Member): void => {
    member.stage = 'busy';
    member.job = nextJob++;
    member.child.tell(member.job);
  };

  const release = (member: Member): void => {
    member.job = null;
    member.stage = plan.fresh ? 'leaving' : 'idle';
    if (plan.fresh) member.child.tell({type: 'close'});
  };

  const dispatch = (): void => {
    if (!begun || closing) return;
    for (const member of members.values()) {
      if (nextJob > plan.jobs) return;
      if (member.stage === 'idle') assign(member);
    }
    const spoken = [...members.values()].filter(({stage}) => stage === 'starting').length;
    const wanted = Math.min(plan.jobs - nextJob + 1 - spoken, plan.workers - members.size);
    for (let i = 0; i < wanted; i++) void hire();
  };

  const heard: {[T in RunEvent['type']]?: (event: EventOf<T>) => void} = {
    'thread-ready': ({process}) => {
      const member = members.get(process);
      if (member?.stage !== 'starting') return;
      futile = 0;
      member.stage = 'idle';
      dispatch();
    },
    'job-finished': event => ended(event),
    'job-failed': event => ended(event),
  };

  const ended = ({process, job}: {process?: number; job: number}): void => {
    const member = process === undefined ? undefined : members.get(process);
    if (member?.job !== job) return;
    release(member);
    dispatch();
  };

  board.watch(event => (heard[event.type] as ((event: RunEvent) => void) | undefined)?.(event));

  return {
    async open() {
      const opened = Array.from({length: plan.workers}, () => {
        const gone = hire();
        const number = numbers;
        const ready = board.once('thread-ready', ({process}) => process === number);
        return Promise.race([ready.then(() => true), gone.then(() => false)]);
      });
      if (!(await Promise.all(opened)).includes(true) && !closing)
        throw failing({
          code: 'NOT_OPENED',
          message: 'no process could be opened',
          about: {reason: 'no-process'},
        });
    },
    dispatch() {
      begun = true;
      dispatch();
    },
    interrupt: (process, _thread, job, reason) =>
      members.get(process)?.child.tell({type: 'interrupt', job, reason}),
    kill: process => members.get(process)?.child.kill(),
    killAll() {
      closing = true;
      for (const {child} of members.values()) child.kill();
    },
    async goHome() {
      closing = true;
      await Promise.all(
        [...members.values()].map(({child, stage}) => {
          if (stage !== 'leaving') child.tell({type: 'close'});
          return goneWithin(child.exited, child.kill);
        }),
      );
    },
  };
};
