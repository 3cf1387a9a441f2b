import {openRecordingFile, type Recording} from '../../recordings/open-recording.js';
import {RecordingError} from '../../recordings/recording-error.js';
import {quoted, UsageError} from '../cli/usage-error.js';
import {type LanguageChoice, notesFor} from './notes.js';
import {watchReading} from './reading-progress.js';

/** The name that stands for standard input. */
export const STANDARD_INPUT = '-';

/**
 * Opens the recording of that name, `-` for standard input. Where that takes long, a line on a terminal says how far it
 * is.
 * @throws UsageError when it cannot be read, is none, or is damaged.
 */
export const openNamedRecording = async (named: string, language: LanguageChoice): Promise<Recording> => {
  const {stdin} = process;
  const isPiped = named === STANDARD_INPUT;
  const reading = watchReading(await notesFor(language), isPiped ? null : quoted(named));
  try {
    return await openRecordingFile(
      isPiped ? {stream: stdin, descriptor: stdin.fd} : {path: named},
      reading.progress,
    );
  } catch (error) {
    if (!(error instanceof RecordingError)) throw error;
    const {problem} = error;
    throw new UsageError(words => words.recording(isPiped ? null : quoted(named), problem));
  } finally {
    reading.close();
  }
};
