import type {Coordinator} from '../strategies/coordinator.js';

/** How often the runner reports its process's figures while its threads are the executors, ms; a choice. */
const USAGE_EVERY_MS = 250;

/**
 * Reports this process's figures when a thread is ready, at intervals, and when the returned function is called; never
 * before the process is known: on a busy machine loading the strategy takes longer than an interval.
 */
export const startUsageReports = ({
  subscribe,
  reportUsage,
}: Pick<Coordinator, 'subscribe' | 'reportUsage'>): (() => void) => {
  let timer: NodeJS.Timeout | null = null;
  subscribe(({type}) => {
    if (type === 'process-started') timer ??= setInterval(reportUsage, USAGE_EVERY_MS);
    if (type === 'thread-ready') reportUsage();
  });
  return () => {
    if (timer === null) return;
    clearInterval(timer);
    reportUsage();
  };
};
