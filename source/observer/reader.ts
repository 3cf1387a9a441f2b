import type {ThreadFigures} from '../model/event.js';

/** One thread's figures as they were read, and the name that the kernel has for it (no more than 15 bytes). */
export type Seen = {readonly figures: ThreadFigures; readonly name: string};

/** What a look at a thread can show. */
export type Look = Seen | 'unchanged' | 'gone';

/** One thread under observation. */
export type Gauge = {
  /** `switches`: with the context switches, which cost more to read, where there were any. */
  look(switches: boolean): Look;
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
  /** How long the thread that calls has run itself, µs: what observing costs. */
  ownRunUs(): number;
};
