import {openRecordingFile, type Recording} from '../../recordings/open-recording.js';
import {RecordingError} from '../../recordings/recording-error.js';
import {quoted, UsageError} from '../cli/usage-error.js';

/** The name that stands for standard input. */
export const STANDARD_INPUT = '-';

/**
 * Opens the recording of that name, `-` for standard input.
 * @throws UsageError when it cannot be read, is none, or is damaged.
 */
export const openNamedRecording = async (named: string): Promise<Recording> => {
  const {stdin} = process;
  try {
    return await openRecordingFile(
      named === STANDARD_INPUT ? {stream: stdin, descriptor: stdin.fd} : {path: named},
    );
  } catch (error) {
    if (!(error instanceof RecordingError)) throw error;
    const {problem} = error;
    throw new UsageError(words => words.recording(named === STANDARD_INPUT ? null : quoted(named), problem));
  }
};
