/**
 * Stops this process and the others of its group (npm, a shell script) until they are continued, as
 * ctrl-z does in a terminal that is not in raw mode. The terminal must have been given back before: once
 * the others have stopped the shell owns it. The system's own handling is used because it knows when not
 * to stop: a group that no shell waits for would sleep for ever.
 */
export const stopGroup = (): void => {
  if (process.platform === 'win32') return;
  const listeners = process.listeners('SIGTSTP');
  process.removeAllListeners('SIGTSTP');
  process.kill(0, 'SIGTSTP');
  for (const listener of listeners) process.on('SIGTSTP', listener);
};
