import {constants} from 'node:os';

/** What ends a process, or in Node opens a debugger, unless it is listened to. */
const DEADLY = ['SIGQUIT', 'SIGUSR1', 'SIGUSR2', 'SIGALRM', 'SIGABRT'] as const;

/**
 * Has this process exit by its own hand when one of these signals comes, so that what listens to `exit` can give
 * the terminal back; the exit code is that of a shell for the signal. Call what it returns to stop that.
 */
export const exitOnDeadlySignals = (): (() => void) => {
  const exit = (signal: NodeJS.Signals): never => process.exit(128 + constants.signals[signal]);
  for (const signal of DEADLY) process.on(signal, exit);
  return () => {
    for (const signal of DEADLY) process.off(signal, exit);
  };
};
