import type {Chosen} from '../cli/options.js';
import {UsageError} from '../cli/usage-error.js';
import {notesFor} from '../shared/notes.js';

/**
 * Sees to it that there is a terminal to draw on and to read keys from.
 * @throws UsageError that says how to do without.
 */
export const requireTerminal = (chosen: Chosen): void => {
  const {stdin, stdout, env} = process;
  if (!stdin.isTTY || !stdout.isTTY || env.TERM === 'dumb')
    throw new UsageError(notesFor(chosen).noTerminal.join('\n'));
};
