/**
 * Makes the kernel account for the calling thread's CPU time up to now. Without this it does so only at timer
 * ticks and context switches, so schedstat of a busy thread is up to 4 ms old (at CONFIG_HZ = 250). The system
 * call behind process.cpuUsage, getrusage(RUSAGE_SELF), updates the caller's account first
 * (thread_group_cputime in kernel/sched/cputime.c).
 */
export const updateOwnAccounting = (): void => void process.cpuUsage();
