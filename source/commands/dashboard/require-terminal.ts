import {UsageError} from '../cli/usage-error.js';

/**
 * Makes sure that there is a terminal to draw on and to read keys from. `linear`: lines are only added to it, which
 * every terminal can.
 * @throws UsageError that says what works without one.
 */
export const requireTerminal = (linear: boolean, keys: Pick<NodeJS.ReadStream, 'isTTY'>): void => {
  const {stdout, env} = process;
  if (!keys.isTTY || !stdout.isTTY || (env.TERM === 'dumb' && !linear))
    throw new UsageError(words => words.noTerminal.join('\n'));
};
