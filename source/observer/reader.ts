/** What a thread's figures have become, µs since it began: on a core, and ready without one. */
export type Times = {readonly runUs: number; readonly readyUs: number};

/** The core it ran on last, and the name that the kernel has for it (no more than 15 bytes). */
export type Place = {readonly core: number; readonly name: string};

/** How often it gave its core up, and how often it was taken off. */
export type Switches = {readonly gaveUp: number; readonly takenOff: number};

/** One thread under observation. What costs more to read is asked for apart. */
export type Gauge = {
  /** `unchanged`: as at the last look. */
  times(): Times | 'unchanged' | 'gone';
  /** null where it has gone. */
  place(): Place | null;
  switches(): Switches | null;
  close(): void;
};

/** Memory of a process, bytes; proportional: pages shared by several processes count in parts. */
export type Memory = {readonly bytes: number; readonly proportional: boolean};

/** How a system is asked about processes and threads that are not one's own. */
export type Reader = {
  /** Ids of a process's threads; none where it has gone. */
  threadsOf(pid: number): readonly number[];
  gaugeOf(pid: number, tid: number): Gauge;
  /** null where it has gone, or may not be read. */
  memoryOf(pid: number): Memory | null;
  /**
   * How long the thread that calls has run itself, µs: what observing costs. `exact`: up to now;
   * otherwise, which is cheaper, up to the last time that the kernel booked it.
   */
  ownRunUs(exact: boolean): number;
};
