/**
 * Microseconds since `origin` by the monotonic clock, which lines up between a process, its threads
 * and its forks (performance.timeOrigin does not).
 */
export const microsSince = (origin: bigint): number => Number((process.hrtime.bigint() - origin) / 1000n);
