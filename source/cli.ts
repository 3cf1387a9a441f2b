#!/usr/bin/env node
import {readFileSync} from 'node:fs';
import {displayWidthFor} from './commands/cli/display-width.js';
import {givenLanguage} from './commands/cli/given-language.js';
import {type Handlers, runProgram} from './commands/cli/program.js';
import {UsageError} from './commands/cli/usage-error.js';
import type {ExitOutcome} from './commands/shared/exit-outcome.js';
import {helpFor, notesFor} from './commands/shared/notes.js';
import {openStandardOutput} from './commands/shared/standard-output.js';
import type {Failure} from './model/event/event.js';
import {failureIn} from './model/failure/failure.js';
import {printable, printableBlock} from './model/printable/printable.js';
import {versionText} from './text/en/command-line.js';

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
/** A shell adds a signal's number to it. */
const SIGNALLED = 128;

let exitCode = 0;

/** Each command's code is loaded when it is the one that runs. */
const output = openStandardOutput();
const handlers: Handlers = {
  async dashboard(path, chosen) {
    const {openDashboard} = await import('./commands/dashboard/dashboard-command.js');
    exitCode = exitCodes[await openDashboard(path, chosen)];
  },
  async run(target, chosen) {
    const {run} = await import('./commands/run/run-command.js');
    exitCode = exitCodes[await run(target, chosen, output)];
  },
  async lesson(named, chosen) {
    const {lesson} = await import('./commands/lesson/lesson-command.js');
    exitCode = exitCodes[await lesson(named, chosen, output)];
  },
  async market(_, chosen) {
    const {market} = await import('./commands/market/market-command.js');
    exitCode = exitCodes[await market(chosen, output)];
  },
};

const version = (): string => {
  const {version} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return versionText(version, process.version, process.platform, process.arch);
};

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

/** What could not be written counts more than how the run ended, but less than a signal. */
const explainUnwritten = async ({code = '', message}: NodeJS.ErrnoException): Promise<void> => {
  if (exitCode > SIGNALLED) return;
  exitCode = UNEXPECTED;
  const {outputBroke} = await notesFor(givenLanguage(args));
  process.stderr.write(`kitchens: ${printable(outputBroke(code, message))}\n`);
};

const args = process.argv.slice(2);
process.stderr.on('error', () => {});

const about = {
  version: version(),
  help: await helpFor(givenLanguage(args)),
  paper: {columns: process.stdout.columns ?? 80, displayWidth: await displayWidthFor(args)},
  write: output.write,
};
await runProgram(args, about, handlers).catch(explain);
const unwritten = await output.written();
if (unwritten !== null) await explainUnwritten(unwritten);
process.exit(exitCode);
