import type {Scheduling} from '../kernel/proc-parsers.js';

/** A thread's time since it began, µs: on a core, and ready to run without a core. */
export type ThreadTimes = {readonly runUs: number; readonly readyUs: number};

/** The core on which a thread ran last, and the kernel's name of the thread (at most 15 bytes). */
export type LastCore = {readonly core: number; readonly name: string};

/** Context switches since a thread began: voluntary ones and preemptions. */
export type ContextSwitches = {readonly gaveUp: number; readonly takenOff: number};

/** Reads the figures of one thread. Each method is one read, so that expensive figures can be read more rarely. */
export type ThreadReader = {
  /** null where the times are the same as at the previous call, or the thread has ended. */
  changedTimes(): ThreadTimes | null;
  /** null where the thread has ended. */
  lastCore(): LastCore | null;
  contextSwitches(): ContextSwitches | null;
  /** Whether it sleeps in the kernel now, or has or wants a core. */
  scheduling(): Scheduling;
  close(): void;
};

/** Memory of a process, bytes; proportional: a page that several processes share counts in parts. */
export type Memory = {readonly bytes: number; readonly proportional: boolean};

/** Since the start of the machine, µs: what some cores did in all, and CPU time of this program's processes. */
export type MachineTimes = {readonly busyUs: number; readonly ownUs: number};

/** How one operating system reports figures of other processes and their threads. */
export type Reader = {
  /** Ids of a process's threads; none where the process has ended. */
  threadIds(pid: number): readonly number[];
  openThread(pid: number, tid: number): ThreadReader;
  /** null where the process has ended or its memory may not be read. */
  memoryOf(pid: number): Memory | null;
  /** The cores on which that process may run; null where it has ended or the system does not say. */
  machineTimes(pid: number): MachineTimes | null;
  /** How many cores' time a container allows; null where it does not limit it. */
  quotaCores(): number | null;
  /**
   * Time that the calling thread itself has run, µs: the cost of observing. `exact`: up to now; otherwise, which
   * is cheaper, up to the last timer tick or context switch.
   */
  ownRunUs(exact: boolean): number;
};
