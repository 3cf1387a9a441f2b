import {executorKey, groupByExecutor} from '../run/executor-key.js';
import {withoutNotes} from '../run/notes.js';
import type {Job, LoopBlock, RunState} from '../run/run-state.js';
import {startedJobs} from '../run/started-jobs.js';
import {type Interval, overlaps} from '../timeline/intervals.js';
import {ACTIVITY_OF_PHASE} from '../timeline/job-activity.js';
import {blocksOf} from '../timeline/loop-blocks.js';

/** What it cost that a user had the event loop blocked. */
export type LoopDamage = {
  /** For how long, summed over the threads, ms. */
  readonly blockedMs: number;
  /** The jobs whose answer was there while the loop stood still, and for how long, ms: they could have gone on. */
  readonly jobs: ReadonlyMap<number, number>;
  /** Other jobs whose I/O went on meanwhile, of which nothing measures when it was over. */
  readonly unmeasured: number;
};

/** The damage up to `now`, µs since the run began, once its loop turns again; null where no loop was blocked, or not yet known. */
export const loopDamageOf = (run: RunState, now: number = run.latestAt): LoopDamage | null => {
  if (run.loopBlocks.length === 0) return null;
  const known = cachedDamage.get(withoutNotes(run));
  if (known?.now === now) return known.damage;
  const damage = damageUpTo(run, now);
  cachedDamage.set(withoutNotes(run), {now, damage});
  return damage;
};

// Every row of a list of jobs asks for it.
const cachedDamage = new WeakMap<RunState, {readonly now: number; readonly damage: LoopDamage | null}>();

const damageUpTo = (run: RunState, now: number): LoopDamage | null => {
  const blocks = run.loopBlocks.filter(({from}) => from <= now);
  if (blocks.length === 0 || blocks.some(block => isOpen(run, block))) return null;
  const intervals = intervalsByThread(run, blocks, now);
  const held = startedJobs(run).map(job => [job, intervals.get(executorKey(job)) ?? []] as const);
  const waited = held.map(([job, of]) => [job.job, sum(answeredWithin(job, of)) / 1000] as const);
  const jobs = new Map(waited.filter(([, ms]) => ms > 0));
  const unmeasured = held.filter(([job, of]) => !jobs.has(job.job) && isUnmeasured(job, of)).length;
  // While they all still wait, none of them has said what it lost.
  if (jobs.size + unmeasured === 0 && held.some(([job, of]) => isPending(job, of))) return null;
  return {blockedMs: sum([...intervals.values()].flat()) / 1000, jobs, unmeasured};
};

/** Whether a block has not ended, nor has its thread. */
const isOpen = ({stage, threads}: RunState, {process, thread, to}: LoopBlock): boolean =>
  to === null &&
  stage !== 'over' &&
  threads.some(one => one.process === process && one.thread === thread && one.exitedAt === null);

/** A wait that a block held up, if its answer came by then, and that goes on. */
const isPending = ({phases, endedAt}: Job, blocks: readonly Interval[]): boolean => {
  const last = phases.at(-1);
  if (endedAt !== null || last === undefined) return false;
  return overlaps({from: last.from, to: Number.POSITIVE_INFINITY}, blocks).length > 0;
};

const intervalsByThread = (
  run: RunState,
  blocks: readonly LoopBlock[],
  now: number,
): ReadonlyMap<string, readonly Interval[]> =>
  new Map(
    [...groupByExecutor(blocks, block => block)].map(([key, own]) => {
      const thread = run.threads.findLast(one => executorKey(one) === key);
      const exitedAt = thread?.exitedAt ?? null;
      const {process = 0, thread: number = 0} = own[0] ?? {};
      return [
        key,
        blocksOf(own, {process, thread: number, exitedAt}).map(({from, to}) => ({
          from,
          to: Math.min(to, now),
        })),
      ];
    }),
  );

/** The times within blocks in which a job's answer had been sent and its thread had not turned to it. */
const answeredWithin = ({phases}: Job, blocks: readonly Interval[]): readonly Interval[] =>
  phases.flatMap(({phase, from, to}, i) => {
    const answeredAt = phases[i + 1]?.answeredAt;
    return phase === 'waiting' && answeredAt !== undefined && to !== null
      ? overlaps({from: Math.max(from, answeredAt), to}, blocks)
      : [];
  });

/** A wait that went on until a block was over, and may have been over before. */
const isUnmeasured = ({phases}: Job, blocks: readonly Interval[]): boolean =>
  blocks.length > 0 &&
  phases.some(
    ({phase, from, to}, i) =>
      to !== null &&
      ACTIVITY_OF_PHASE[phase] === 'waiting' &&
      !(phase === 'waiting' && phases[i + 1]?.answeredAt !== undefined) &&
      overlaps({from, to}, blocks).length > 0,
  );

const sum = (intervals: readonly Interval[]): number =>
  intervals.reduce((total, {from, to}) => total + Math.max(0, to - from), 0);
