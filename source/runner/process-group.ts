import {execFile} from 'node:child_process';

/**
 * Sends a signal to a runner and everything that it started, blocked or busy: the runner leads a process group of
 * its own. On Windows, which has no process groups, only SIGKILL works. A group that has already ended is no error.
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
