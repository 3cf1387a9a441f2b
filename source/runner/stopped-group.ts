import {spawn} from 'node:child_process';

/** Waits for a line on standard input, which never comes: when the input ends, it ends the process group. */
const SCRIPT = 'read line || kill -s KILL -- "-$1"';

/**
 * Ends a process group that is stopped, and with it the guard inside, should this process be killed meanwhile. Call
 * what it returns once the group continues. A process of its own does that: in a group of its own, as ctrl-z stops
 * this one.
 */
export const guardStopped = (leader: number): (() => void) => {
  if (process.platform === 'win32') return () => {};
  const child = spawn('sh', ['-c', SCRIPT, 'sh', `${leader}`], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // Without it the run goes on as well.
  child.on('error', () => {});
  child.stdin.on('error', () => {});
  child.unref();
  return () => child.kill('SIGKILL');
};
