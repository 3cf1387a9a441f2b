import {setImmediate as restOfTurn, setTimeout as sleep} from 'node:timers/promises';
import {type EndSignal, exitCodes} from './exit-outcome.js';

/** What a command does when it is signalled. */
export type Reactions = {
  /** The first one that asks to end: end in good order. */
  end(signal: EndSignal): void;
  /** Any further one: end at once. */
  endNow(signal: EndSignal): void;
  /** ctrl-z, just before this process stops. */
  suspend(): void;
  /** This process continues, whatever had stopped it; may be called twice for one stop. */
  resume(): void;
};

const END_SIGNALS: readonly EndSignal[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

let first: EndSignal | null = null;
/** Whether this process was stopped and has not taken its terminal back. */
let isInBackground = false;
/** Whether it has given its terminal back for good. */
let isEnding = false;
let ending: Pick<Reactions, 'end' | 'endNow'> | null = null;

/** The first signal that asked this process to end. */
export const firstSignal = (): EndSignal | null => first;

/**
 * Takes the signals that ask this process to end, from its first moment to its last. Where nothing watches them
 * (yet, or any more) the first one is kept, and any further one ends the process at once.
 */
export const takeSignals = (): void => {
  for (const signal of END_SIGNALS) process.on(signal, onEnd);
};

/**
 * Ends this process as the signal asked. Node gives a terminal back when it exits, and would be stopped for that in
 * the background: there the signal itself ends the process, which a shell shows as the same exit code.
 */
export const leaveBy = (signal: EndSignal): never => {
  if (isInBackground) {
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  }
  return process.exit(exitCodes[signal]);
};

/** How long signals that came while this process was stopped may take to arrive, ms: any of its threads may be given them. */
const SIGNALS_MS = 50;

/**
 * Resolves when signals have arrived that came while this process was stopped. Where its loop was busy for longer the
 * timer comes first, and the signals, which are read from a pipe, in the rest of that turn.
 */
const signalsArrived = async (): Promise<void> => {
  await sleep(SIGNALS_MS);
  await restOfTurn();
};

/**
 * Calls `take` when a process that was stopped may take its terminal again: not where it is about to end, or a signal
 * came meanwhile that asked it to.
 */
export const retakeTerminal = (take: () => void): void => {
  isInBackground = true;
  signalsArrived().then(() => {
    if (first !== null || isEnding) return;
    take();
    isInBackground = false;
  });
};

/**
 * Ends this process with that exit code. In the background a signal that asks it to end may have come and not arrived
 * yet: it counts more.
 */
export const leaveWith = async (exitCode: number): Promise<never> => {
  if (isInBackground) await signalsArrived();
  return first === null ? process.exit(exitCode) : leaveBy(first);
};

/** From now on, and if one came already, the first signal that asks to end is the last. */
export const leaveOnSignals = (): void => react({end: leaveBy, endNow: leaveBy});

/**
 * From now on ctrl-z is passed over. For one that is about to end and had its terminal in raw mode: stopped, it would
 * end in the background, and be stopped once more for giving its terminal back.
 */
export const stopNoMore = (): void => {
  isEnding = true;
  if (process.platform !== 'win32') process.on('SIGTSTP', () => {});
};

/** Reacts to signals from now on, and to one that came already; call what it returns to stop that. */
export const watchSignals = ({end, endNow, suspend, resume}: Reactions): (() => void) => {
  const before = ending;
  const onStop = (): void => {
    suspend();
    // The system's own reaction: it knows when not to stop, as where no shell waits to continue us.
    process.off('SIGTSTP', onStop);
    process.kill(process.pid, 'SIGTSTP');
    process.on('SIGTSTP', onStop);
    resume();
  };
  if (process.platform !== 'win32') process.on('SIGTSTP', onStop).on('SIGCONT', resume);
  react({end, endNow});
  return () => {
    ending = before;
    process.off('SIGTSTP', onStop).off('SIGCONT', resume);
  };
};

const react = (reactions: Pick<Reactions, 'end' | 'endNow'>): void => {
  ending = reactions;
  if (first !== null) reactions.end(first);
};

const onEnd = (signal: NodeJS.Signals): void => {
  const isFirst = first === null;
  first ??= signal as EndSignal;
  if (isFirst) ending?.end(first);
  else if (ending) ending.endNow(signal as EndSignal);
  else leaveBy(signal as EndSignal);
};
