import type {StdioOptions} from 'node:child_process';
import {openSync} from 'node:fs';
import {devNull} from 'node:os';

/**
 * The descriptors of our channels in processes that execute jobs. They are not the first free ones: code that writes to
 * descriptor 3 or 5, because it had opened that elsewhere, would write into them. Up to 15, Node keeps them from
 * processes that jobs start.
 */
export const CHANNELS = {events: 13, guard: 14, messages: 15} as const;

/**
 * `stdio` of a process with these channels; `guard`: whether it has that one too. The descriptors before them lead
 * nowhere: left free, they would be those of Node's own event loop, which crashes where a job writes into them.
 */
export const stdioWith = ({guard}: {readonly guard: boolean}): StdioOptions => {
  const stdio: (number | 'ignore' | 'pipe')[] = Array(CHANNELS.messages).fill(nowhere());
  stdio[0] = 'ignore';
  stdio[1] = 'pipe';
  stdio[2] = 'pipe';
  stdio[CHANNELS.events] = 'pipe';
  if (guard) stdio[CHANNELS.guard] = 'pipe';
  stdio[CHANNELS.messages] = 'pipe';
  return stdio;
};

let opened: number | undefined;

const nowhere = (): number | 'ignore' => {
  try {
    opened ??= openSync(devNull, 'r+');
    return opened;
  } catch {
    // No descriptor is left; the process is started as well as may be.
    return 'ignore';
  }
};
