/** How long an executor that has nothing left to do may take to exit, ms; a choice. */
const EXIT_MS = 1000;

/** Resolves when an executor has exited; `kill` is called if it does not exit in time. */
export const exitWithinDeadline = async (exited: Promise<unknown>, kill: () => void): Promise<void> => {
  const timer = setTimeout(kill, EXIT_MS);
  await exited;
  clearTimeout(timer);
};
