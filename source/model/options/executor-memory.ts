/** What one more thread or process takes before it has done anything, MB (1e6 bytes): measured, on Linux. */
export const EXECUTOR_MB = 11;

/** How many threads or processes fit into so much free memory, MB; null: it is not known. */
export const mostExecutors = (freeMb: number | null): number =>
  freeMb === null ? Number.POSITIVE_INFINITY : Math.max(1, Math.floor(freeMb / EXECUTOR_MB));

/** Whether they take so much of the free memory that other programs may lack it; a choice. */
export const areHeavy = (executors: number, freeMb: number | null): boolean =>
  executors > mostExecutors(freeMb) / 2;
