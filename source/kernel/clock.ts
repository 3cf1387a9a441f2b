// Taken now: in executors a user's module may replace it.
const hrtime = process.hrtime.bigint;

/**
 * Whole µs since `origin`, a value of process.hrtime.bigint(). A process, its threads and its forks share this
 * monotonic clock; performance.timeOrigin differs between them.
 */
export const microsSince = (origin: bigint): number => Number((hrtime() - origin) / 1000n);
