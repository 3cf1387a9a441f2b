import {UsageError} from '../cli/usage-error.js';

/**
 * Makes sure that there is a terminal to draw on and to read keys from. `linear`: lines are only added to it, which
 * every terminal can.
 * @throws UsageError that says what works without one.
 */
export const requireTerminal = (linear: boolean): void => {
  const {stdin, stdout, env} = process;
  if (!stdin.isTTY || !stdout.isTTY || (env.TERM === 'dumb' && !linear))
    throw new UsageError(words => words.noTerminal.join('\n'));
};
