import {fstatSync} from 'node:fs';
import * as v from 'valibot';
import type {RunEvent} from '../model/event/event.js';
import {faultIn, isEvent} from '../model/event/schema/event.js';
import {type AnyFact, type DemonstrationTape, demonstrationKind} from './demonstrations.js';
import {type Check, fileTape} from './file-tape.js';
import {headerIn} from './header-line.js';
import {ofRun} from './kind.js';
import {linesOf} from './lines.js';
import {numbersOfRun, ticketsOf} from './numbers.js';
import {RecordingError} from './recording-error.js';
import {demonstrationSchemas} from './schema/demonstrations.js';
import {openSourceFile, type ReadingProgress, type Source, type SourceFile} from './source-file.js';
import type {RecordedTape} from './tape.js';

/** A recording that was read and holds what a recording holds. */
export type Recording =
  | {readonly type: 'run'; readonly tape: RecordedTape}
  | {readonly type: 'demonstration'; readonly tape: DemonstrationTape};

/**
 * Opens a recording and checks all of it. Its events stay in the file; those of a pipe are kept in a temporary file
 * without a name.
 * @throws RecordingError when it cannot be read, is none, or is damaged.
 */
export const openRecordingFile = async (
  source: Source,
  progress: ReadingProgress = UNWATCHED,
): Promise<Recording> => {
  let file: SourceFile | null = null;
  try {
    file = await openSourceFile(source, progress);
    return await read(file, progress);
  } catch (error) {
    file?.close();
    throw asRecordingError(error);
  }
};

const UNWATCHED: ReadingProgress = {piped: () => {}, checked: () => {}};

const read = async (file: SourceFile, progress: ReadingProgress): Promise<Recording> => {
  const lines = linesOf(file.descriptor);
  const all = fstatSync(file.descriptor).size;
  const onSlice = (bytes: number): void => progress.checked(bytes, all);
  const first = lines.next();
  const header = headerIn(first.done ? '' : first.value.bytes.toString());
  if ('plan' in header)
    return {type: 'run', tape: await fileTape(file, lines, header, ofRun, eventsOfRun(), onSlice)};
  const name = header.demonstration;
  const [kind, schema] = [demonstrationKind(name), demonstrationSchemas.get(name)];
  if (kind === undefined || schema === undefined)
    throw new RecordingError({reason: 'unknown-demonstration', name});
  return {type: 'demonstration', tape: await fileTape(file, lines, header, kind, factsBy(schema), onSlice)};
};

const eventsOfRun = (): Check<RunEvent> => ({
  isEvent,
  faultIn,
  isBeginning: ({type}) => type === 'run-started',
  numbers: numbersOfRun(),
});

const factsBy = (schema: v.GenericSchema): Check<AnyFact> => ({
  isEvent: (value): value is AnyFact => v.is(schema, value),
  faultIn: value => faultIn(value, schema),
  isBeginning: ({type}) => type === 'started',
  numbers: ticketsOf(),
});

const asRecordingError = (error: unknown): unknown => {
  const {code, message} = error as NodeJS.ErrnoException;
  // What has a code is an error of the system.
  return error instanceof RecordingError || code === undefined
    ? error
    : new RecordingError({reason: 'unread', code, message});
};
