/**
 * What every process in which jobs run tells V8, for the sake of what can be compared and seen.
 * The same young generation for all: what a thread has imported before must not decide its speed.
 * Each thread compiles its own code and clears its own garbage: else it waits meanwhile for helper threads
 * of V8's, which neither the kernel nor the job could explain, and sync would quietly use several cores.
 */
export const EXECUTOR_FLAGS: readonly string[] = ['--min-semi-space-size=4', '--single-threaded'];
