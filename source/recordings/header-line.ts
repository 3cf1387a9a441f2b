import * as v from 'valibot';
import type {DemonstrationHeader, RecordingHeader} from '../model/recording/header.js';
import {RECORDING_VERSION} from '../model/recording/header.js';
import {RecordingError} from './recording-error.js';
import {anyHeader, isDemonstrationHeader, isRunHeader} from './schema/header.js';

/**
 * The header that the first line of a recording is.
 * @throws RecordingError when it is none, or that of another version.
 */
export const headerIn = (line: string): RecordingHeader | DemonstrationHeader => {
  const value = parsed(line);
  if (v.is(anyHeader, value) && Number.isInteger(value.version) && value.version > RECORDING_VERSION)
    throw new RecordingError({reason: 'newer', version: value.version});
  if (isRunHeader(value) || isDemonstrationHeader(value)) return value;
  throw new RecordingError({reason: 'not-a-recording'});
};

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
};
