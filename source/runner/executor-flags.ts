/**
 * V8's flags for every process in which jobs run, so that strategies are comparable:
 * - One size of the young generation for all, so that a thread's speed does not depend on what it has imported.
 * - Each thread compiles its code and collects its garbage itself. Otherwise it waits for V8's helper threads,
 *   which neither the kernel's figures nor the job can explain, and sync uses several cores.
 */
export const EXECUTOR_FLAGS: readonly string[] = ['--min-semi-space-size=4', '--single-threaded'];
