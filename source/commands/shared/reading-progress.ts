import type {ReadingProgress} from '../../recordings/source-file.js';
import type {Notes} from '../../text/notes.js';
import {openProgress} from './progress-line.js';

/** A line appears after this time, ms, and a pipe that has brought nothing for so long is said to be waited for. A choice. */
const DELAY_MS = 1000;

/** A line on a terminal that says how far a recording is read; `given`: its name, null: standard input. */
export const watchReading = (
  notes: Notes,
  given: string | null,
): {readonly progress: ReadingProgress; close(): void} => {
  let lineAt = (): string | null => null;
  let arrivedMs = performance.now();
  let share = 0;
  const checking = (): string => notes.readingFile(given, share);
  const line = openProgress(process.stderr, () => lineAt(), DELAY_MS);
  // Ctrl-c ends the program while the line stands there.
  process.on('exit', line.clear);
  return {
    progress: {
      piped(lines, bytes) {
        arrivedMs = performance.now();
        lineAt = () =>
          notes.readingPipe(given, {lines, bytes, isWaiting: performance.now() - arrivedMs >= DELAY_MS});
      },
      checked(bytes, all) {
        share = bytes / all;
        lineAt = checking;
      },
    },
    close() {
      process.off('exit', line.clear);
      line.close();
    },
  };
};
