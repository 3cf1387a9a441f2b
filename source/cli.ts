#!/usr/bin/env node
import {readFileSync} from 'node:fs';
import {type Handlers, runProgram} from './commands/cli/program.js';
import {UsageError} from './commands/cli/usage-error.js';
import type {ExitOutcome} from './commands/shared/exit-outcome.js';
import type {Failure} from './model/event/event.js';
import {failureIn} from './model/failure/failure.js';
import {printableBlock} from './model/printable/printable.js';

/** The exit code of each outcome; wrong arguments are 2. */
const exitCodes: Readonly<Record<ExitOutcome, number>> = {
  finished: 0,
  failed: 1,
  cancelled: 1,
  closed: 0,
  SIGHUP: 129,
  SIGINT: 130,
  SIGTERM: 143,
};
const WRONG_ARGUMENTS = 2;
const UNEXPECTED = 1;

let exitCode = 0;

/** Each command's code is loaded when it is the one that runs. */
const handlers: Handlers = {
  async dashboard(path, chosen) {
    const {openDashboard} = await import('./commands/dashboard/dashboard-command.js');
    exitCode = exitCodes[await openDashboard(path, chosen)];
  },
  async run(target, chosen) {
    const {run} = await import('./commands/run/run-command.js');
    exitCode = exitCodes[await run(target, chosen)];
  },
  async market(_, chosen) {
    const {market} = await import('./commands/market/market-command.js');
    exitCode = exitCodes[await market(chosen)];
  },
};

const version = (): string =>
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;

/** The words are loaded only when something went wrong. */
const sentenceOf = async (failure: Failure): Promise<string> =>
  (await import('./text/en/failures.js')).failure(failure);

const explain = async (error: unknown): Promise<void> => {
  exitCode = error instanceof UsageError ? WRONG_ARGUMENTS : UNEXPECTED;
  const failure = failureIn(error);
  const message = failure
    ? await sentenceOf(failure)
    : error instanceof Error
      ? error.message
      : String(error);
  process.stderr.write(`kitchens: ${printableBlock(message)}\n`);
};

// A reader that has closed the pipe (`| head`) is no error here; the commands handle what matters of it.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

await runProgram(process.argv.slice(2), version(), handlers).catch(explain);
process.stdout.write('', () => process.exit(exitCode));
