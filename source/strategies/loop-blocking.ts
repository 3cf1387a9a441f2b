import type {RunEvent} from '../model/event/event.js';
import type {Plan} from '../model/event/plan.js';
import {strategyNamed} from '../model/event/strategies.js';
import type {ExecutorControl} from './executor-control.js';
import type {JobTracker} from './job-tracker.js';

/** Requests that one executor may have before it; a choice: a key that is held down blocks for no minutes. */
const MOST_WAITING = 5;

/** Blocks event loops on request: of every executor that holds a job, where its loop turns at all. */
export type LoopBlocking = {
  block(ms: number): void;
  apply(event: RunEvent): void;
};

export const openLoopBlocking = (
  plan: Plan,
  jobs: JobTracker,
  control: () => ExecutorControl | null,
): LoopBlocking => {
  /** Requests that are not over, by executor. */
  const waiting = new Map<string, number>();
  const keyOf = (process: number, thread: number): string => `${process}.${thread}`;
  const change = (key: string, by: number): void => void waiting.set(key, (waiting.get(key) ?? 0) + by);

  return {
    block(ms) {
      if (strategyNamed(plan.strategy).blocking) return;
      const holders = new Map(
        [...jobs.held()].map(([, {process, thread}]) => [keyOf(process, thread), {process, thread}]),
      );
      for (const [key, {process, thread}] of holders) {
        if ((waiting.get(key) ?? 0) >= MOST_WAITING) continue;
        change(key, 1);
        control()?.block(process, thread, ms);
      }
    },
    apply(event) {
      if (event.type === 'loop-freed') change(keyOf(event.process, event.thread), -1);
    },
  };
};
