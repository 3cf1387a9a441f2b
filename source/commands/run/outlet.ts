import type {Look, Outlet} from '../../outputs/output.js';
import type {CommandValues} from '../cli/chosen.js';
import {colorEnv} from '../shared/color-env.js';
import type {Progress} from '../shared/progress-line.js';
import type {StandardOutput} from '../shared/standard-output.js';

/** This process's standard streams as an outlet. Neither is written once standard output is broken. */
export const openOutlet = (output: StandardOutput, progress: Progress): Outlet => ({
  data(text) {
    if (output.isBroken) return;
    progress.clear();
    output.write(text);
  },
  note(line) {
    if (output.isBroken) return;
    progress.clear();
    process.stderr.write(`${line}\n`);
  },
});

/** How lines to standard output may look: colours only where a terminal shows them and they are not switched off. */
export const lookOf = ({
  color,
  ascii,
  verbose,
}: Pick<CommandValues, 'color' | 'ascii' | 'verbose'>): Look => ({
  color: color && process.stdout.isTTY && process.stdout.hasColors(colorEnv(process.env)),
  terminal: process.stdout.isTTY === true,
  ascii,
  verbose,
});
