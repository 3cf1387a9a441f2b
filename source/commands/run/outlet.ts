import type {Look, Outlet} from '../../outputs/output.js';
import type {CommandValues} from '../cli/options.js';
import type {Progress} from './progress-line.js';

/**
 * This process's standard streams as an outlet. `onBroken` is called once when standard output cannot
 * be written any more, with null when its reader has closed the pipe (`| head -1`); nothing is written then.
 */
export const openOutlet = (progress: Progress, onBroken: (error: Error | null) => void): Outlet => {
  let broken = false;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (broken) return;
    broken = true;
    onBroken(error.code === 'EPIPE' ? null : error);
  });
  process.stderr.on('error', () => {});
  return {
    data(text) {
      if (broken) return;
      progress.clear();
      process.stdout.write(text);
    },
    note(line) {
      if (broken) return;
      progress.clear();
      process.stderr.write(`${line}\n`);
    },
  };
};

/** How lines to standard output may look: colours only where a terminal shows them and they are not switched off. */
export const lookOf = ({color, ascii}: Pick<CommandValues, 'color' | 'ascii'>): Look => ({
  color: color && process.stdout.isTTY && process.stdout.hasColors(),
  ascii,
});
