import {cli} from './dashboard.js';
import type {Pty, PtyOptions} from './pty.js';

/** The longest that something which does come is waited for, ms. */
const TIMEOUT_MS = 120_000;

/** The program for a screen reader, in a terminal whose lines do not wrap often. */
export const readerOptions = (
  args: readonly string[],
  others: Omit<PtyOptions, 'args'> = {},
): PtyOptions => ({
  args: [cli, ...args, '--no-config'],
  columns: 200,
  rows: 30,
  ...others,
});

/** A program that only adds lines, and what it has said since the last thing that was waited for. */
export type Listener = {
  readonly pty: Pty;
  /** Types keys, waits until this was said, and gives all that was said until then. */
  says(keys: string, wanted: RegExp): Promise<string>;
};

export const listenTo = (pty: Pty): Listener => {
  let from = 0;
  const heard = (): string => pty.raw().slice(from).replaceAll('\r', '');
  return {
    pty,
    async says(keys, wanted) {
      pty.type(keys);
      await pty.waitFor(() => wanted.test(heard()), TIMEOUT_MS);
      const said = heard();
      from = pty.raw().length;
      return said;
    },
  };
};
