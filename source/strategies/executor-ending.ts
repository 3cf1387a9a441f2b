import type {RunEvent} from '../model/event/event.js';
import type {ExecutorControl} from './executor-control.js';

/** How often executors that are being ended are checked, ms; a choice. */
const CHECK_EVERY_MS = 100;
/** How long an executor that was killed may take to exit before it is abandoned, ms; a choice. */
const ABANDON_AFTER_MS = 1500;

/**
 * Ends executors that do not react to requests: kills each once, and abandons those that do not exit (threads in native
 * code).
 */
export const openExecutorEnding = (
  control: () => ExecutorControl | null,
  beforeAbandoning: (process: number, thread: number) => void,
) => {
  /** The executors that were killed, as `process.thread`, and what waits for their exit. */
  const ending = new Map<string, NodeJS.Timeout>();
  let abandoned = 0;

  const drop = (key: string): void => {
    clearInterval(ending.get(key));
    ending.delete(key);
  };

  /** Counts only time in which this process ran, as a stopped program ends no thread. */
  const abandonLater = (key: string, process: number, thread: number): NodeJS.Timeout => {
    let waitedMs = 0;
    return setInterval(() => {
      waitedMs += CHECK_EVERY_MS;
      if (waitedMs < ABANDON_AFTER_MS) return;
      clearInterval(ending.get(key));
      abandoned += 1;
      beforeAbandoning(process, thread);
      control()?.abandon(process, thread);
    }, CHECK_EVERY_MS).unref();
  };

  return {
    end(process: number, thread: number): void {
      const key = `${process}.${thread}`;
      if (ending.has(key)) return;
      ending.set(key, abandonLater(key, process, thread));
      control()?.kill(process, thread);
    },
    apply(event: RunEvent): void {
      if (event.type === 'thread-exited') drop(`${event.process}.${event.thread}`);
      else if (event.type === 'process-exited')
        for (const key of ending.keys()) if (key.startsWith(`${event.process}.`)) drop(key);
    },
    /** Whether some thread was abandoned, which keeps its process from exiting in the usual way. */
    hasAbandoned: (): boolean => abandoned > 0,
    stop(): void {
      for (const key of ending.keys()) drop(key);
    },
  };
};
