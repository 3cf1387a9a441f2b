import {execFile} from 'node:child_process';

/**
 * Signals a runner and everything that it started. The runner leads a process group of its own, so
 * one call reaches all of them, blocked or busy. Where there are no groups (Windows) only ending works.
 * A group that has already gone is no error.
 */
export const signalGroup = (leader: number, signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void => {
  if (process.platform === 'win32') {
    if (signal === 'SIGKILL') execFile('taskkill', ['/pid', `${leader}`, '/T', '/F'], () => {});
    return;
  }
  try {
    process.kill(-leader, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
};
