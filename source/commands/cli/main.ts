import {readFileSync} from 'node:fs';
import {failureIn} from '../../model/failure/failure.js';
import {printable, printableBlock} from '../../model/printable/printable.js';
import {versionText} from '../../text/en/command-line.js';
import {exitCodes} from '../shared/exit-outcome.js';
import {helpFor, notesFor, refusalsFor} from '../shared/notes.js';
import {firstSignal, leaveBy, leaveOnSignals, leaveWith} from '../shared/signals.js';
import {whenStalled} from '../shared/slow-readers.js';
import {openStandardOutput, type StandardOutput} from '../shared/standard-output.js';
import {displayWidthFor} from './display-width.js';
import {givenLanguage} from './given-language.js';
import {type Handlers, runProgram} from './program.js';
import {UsageError} from './usage-error.js';

const WRONG_ARGUMENTS = 2;
const UNEXPECTED = 1;

/** Runs the program with these arguments; the process ends with it. */
export const main = async (args: readonly string[]): Promise<never> => {
  process.stderr.on('error', () => {});
  const output = openStandardOutput();
  const about = {
    version: version(),
    help: await helpFor(givenLanguage(args)),
    paper: {columns: process.stdout.columns ?? 80, displayWidth: await displayWidthFor(args)},
    write: output.write,
  };
  let exitCode = 0;
  const handlers = handlersFor(output, code => {
    exitCode = code;
  });
  await runProgram(args, about, handlers).catch(async (error: unknown) => {
    exitCode = error instanceof UsageError ? WRONG_ARGUMENTS : UNEXPECTED;
    complain(await sentenceOf(error, args));
  });
  // One that is asked to end does not wait for a reader that takes nothing.
  const stalled = whenStalled([process.stdout, process.stderr], () => firstSignal() !== null);
  const unwritten = await Promise.race([output.written(), stalled.then(() => null)]);
  const signal = firstSignal();
  // What could not be written counts more than how the run ended, but less than a signal.
  if (signal !== null) leaveBy(signal);
  if (unwritten !== null) {
    complain(await unwrittenText(args, unwritten));
    exitCode = UNEXPECTED;
  }
  // A reader that is slow has not taken all of it yet.
  await new Promise(resolve => process.stderr.write('', resolve));
  return leaveWith(exitCode);
};

/** Each command's code is loaded when it is the one that runs. */
const handlersFor = (output: StandardOutput, exitWith: (code: number) => void): Handlers => ({
  async dashboard(path, chosen) {
    leaveOnSignals();
    requireFolder();
    const {openDashboard} = await import('../dashboard/dashboard-command.js');
    exitWith(exitCodes[await openDashboard(path, chosen)]);
  },
  async run(target, chosen) {
    requireFolder();
    const {run} = await import('../run/run-command.js');
    exitWith(exitCodes[await run(target, chosen, output)]);
  },
  async replay(named, chosen) {
    leaveOnSignals();
    requireFolder();
    const {replay} = await import('../replay/replay-command.js');
    exitWith(exitCodes[await replay(named, chosen, output)]);
  },
  async race(target, chosen) {
    requireFolder();
    const {race} = await import('../race/race-command.js');
    exitWith(exitCodes[await race(target, chosen, output)]);
  },
  async assert(target, chosen) {
    requireFolder();
    const {assertion} = await import('../race/assert-command.js');
    exitWith(exitCodes[await assertion(target, chosen, output)]);
  },
  async export(file, chosen) {
    leaveOnSignals();
    requireFolder();
    const {exportRecording} = await import('../export/export-command.js');
    exitWith(exitCodes[await exportRecording(file, chosen, output)]);
  },
  async lesson(named, chosen) {
    leaveOnSignals();
    requireFolder();
    const {lesson} = await import('../lesson/lesson-command.js');
    exitWith(exitCodes[await lesson(named, chosen, output)]);
  },
  async notes(_, chosen) {
    const {notes} = await import('../notes/notes-command.js');
    exitWith(exitCodes[await notes(chosen, output)]);
  },
  async init(file, chosen) {
    requireFolder();
    const {init} = await import('../init/init-command.js');
    await init(file, chosen, output);
  },
  async complete(shell) {
    const {completionScript} = await import('./completion.js');
    await completionScript(shell);
  },
  async market(_, chosen) {
    const {market} = await import('../market/market-command.js');
    exitWith(exitCodes[await market(chosen, output)]);
  },
});

/** @throws UsageError when the working folder was deleted: nothing can be started from there. */
const requireFolder = (): void => {
  try {
    process.cwd();
  } catch {
    throw new UsageError(words => words.noFolder);
  }
};

const version = (): string => {
  const {version} = JSON.parse(readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8'));
  return versionText(version, process.version, process.platform, process.arch);
};

const complain = (text: string): void => {
  process.stderr.write(`kitchens: ${text}\n`);
};

/** The words are loaded only when something went wrong. */
const sentenceOf = async (error: unknown, args: readonly string[]): Promise<string> => {
  const chosen = givenLanguage(args);
  if (error instanceof UsageError) return printableBlock(error.sentence(await refusalsFor(chosen)));
  const failure = failureIn(error);
  if (failure) return printableBlock((await notesFor(chosen)).failure(failure));
  return printableBlock(error instanceof Error ? error.message : String(error));
};

const unwrittenText = async (
  args: readonly string[],
  {code = '', message}: NodeJS.ErrnoException,
): Promise<string> => {
  const {outputBroke} = await notesFor(givenLanguage(args));
  return printable(outputBroke(code, message));
};
