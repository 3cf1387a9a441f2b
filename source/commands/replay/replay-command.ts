import {statSync} from 'node:fs';
import type {ReadStream} from 'node:tty';
import type {Recording} from '../../recordings/open-recording.js';
import {type Chosen, commandValues} from '../cli/chosen.js';
import {quoted, UsageError} from '../cli/usage-error.js';
import {growLeast, growLeastBesideFrames} from '../dashboard/v8-flags.js';
import type {ExitOutcome} from '../shared/exit-outcome.js';
import {openNamedRecording, STANDARD_INPUT} from '../shared/open-recording.js';
import {hasScreenReader} from '../shared/screen-reader.js';
import type {StandardOutput} from '../shared/standard-output.js';
import {printDemonstration} from './print-demonstration.js';
import {printRun} from './print-run.js';
import {openTerminalKeys} from './terminal-keys.js';

/**
 * Replays a recording (`-`: from standard input): in the dashboard where it is shown on a terminal and nothing else is
 * asked for, otherwise as `run` would print it. Resolves with how it ended: as the run did that was recorded.
 * @throws UsageError when the recording is none or is damaged, or the arguments are wrong.
 */
export const replay = async (
  named: string | undefined,
  chosen: Chosen,
  output: StandardOutput,
): Promise<ExitOutcome> => {
  if (named === undefined || named === '') throw new UsageError(words => words.recordingMissing);
  refuseItself(named, chosen.record);
  const large = isLarge(named);
  if (large) growLeast();
  const recording = await openNamedRecording(named, chosen);
  const keys = isForDashboard(chosen) ? keysFor(named) : null;
  if (keys && large) growLeastBesideFrames();
  if (keys) return onDashboard(recording, chosen, keys);
  return recording.type === 'demonstration'
    ? printDemonstration(recording.tape, chosen, output)
    : printRun(recording.tape, chosen, output);
};

const isForDashboard = (chosen: Chosen): boolean => {
  const {format, json, verbose, record} = chosen;
  const isScreen = process.stdout.isTTY === true && (process.env.TERM !== 'dumb' || hasScreenReader(chosen));
  return isScreen && [format, json, verbose, record].every(option => option === undefined);
};

/** Where keys come from: standard input, unless that brought the recording; null where there is no terminal. */
const keysFor = (named: string): ReadStream | null => {
  if (named !== STANDARD_INPUT) return process.stdin.isTTY ? process.stdin : null;
  return process.stdin.isTTY ? null : openTerminalKeys();
};

const onDashboard = async ({tape}: Recording, chosen: Chosen, keys: ReadStream): Promise<ExitOutcome> => {
  const {openDashboard} = await import('../dashboard/dashboard-command.js');
  return openDashboard(undefined, chosen, null, {tape, speed: commandValues(chosen).speed}, keys);
};

/** From so many bytes on memory counts more than the time to clear it: a choice. */
const LARGE = 30_000_000;

const isLarge = (named: string): boolean =>
  named !== STANDARD_INPUT && (statSync(named, {throwIfNoEntry: false})?.size ?? 0) > LARGE;

/** @throws UsageError when the recording would be replaced by itself. */
const refuseItself = (named: string, record: string | undefined): void => {
  if (record === undefined || named === STANDARD_INPUT) return;
  const [from, to] = [named, record].map(path => statSync(path, {throwIfNoEntry: false, bigint: true}));
  if (from?.isFile() && to && from.ino === to.ino && from.dev === to.dev)
    throw new UsageError(words => words.recordItself(quoted(record)));
};
