/** What is added up over executors. Times in µs, from the moment when they were ready. */
export type Tally = {
  /** Jobs held now, and those ended. */
  readonly holds: number;
  readonly done: number;
  /** Time at work: on a core, where that was measured; else time that jobs say they computed. */
  readonly busyUs: number;
  /** Time ready without a core, and time that nobody explains; 0 where not measured. */
  readonly readyUs: number;
  readonly unexplainedUs: number;
  /** Time blocked by I/O, free while I/O was in flight, waiting for the lock, and without a job. */
  readonly blockedUs: number;
  readonly inFlightUs: number;
  readonly lockedUs: number;
  readonly idleUs: number;
  /** Whether the kernel's figures are in these times. */
  readonly measured: boolean;
  /** Connections that sessions opened. */
  readonly sockets: number;
  readonly loopTicks: number;
  /** On a core since it began, its start included, µs; null where not measured, as both that follow. */
  readonly cpuUs: number | null;
  /** How often it gave its core up, and how often it was taken off, since it began. */
  readonly gaveUp: number | null;
  readonly takenOff: number | null;
};

export const NOTHING: Tally = {
  holds: 0,
  done: 0,
  busyUs: 0,
  readyUs: 0,
  unexplainedUs: 0,
  blockedUs: 0,
  inFlightUs: 0,
  lockedUs: 0,
  idleUs: 0,
  measured: false,
  sockets: 0,
  loopTicks: 0,
  cpuUs: null,
  gaveUp: null,
  takenOff: null,
};

/** Two tallies as one; measured where any of it is. */
export const added = (a: Tally, b: Tally): Tally => ({
  holds: a.holds + b.holds,
  done: a.done + b.done,
  busyUs: a.busyUs + b.busyUs,
  readyUs: a.readyUs + b.readyUs,
  unexplainedUs: a.unexplainedUs + b.unexplainedUs,
  blockedUs: a.blockedUs + b.blockedUs,
  inFlightUs: a.inFlightUs + b.inFlightUs,
  lockedUs: a.lockedUs + b.lockedUs,
  idleUs: a.idleUs + b.idleUs,
  measured: a.measured || b.measured,
  sockets: a.sockets + b.sockets,
  loopTicks: a.loopTicks + b.loopTicks,
  cpuUs: known(a.cpuUs, b.cpuUs),
  gaveUp: known(a.gaveUp, b.gaveUp),
  takenOff: known(a.takenOff, b.takenOff),
});

/** The sum of what is known; null where nothing is. */
const known = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : a + b;
