import stringWidth from 'string-width';
import type {RunState} from '../../model/run/run-state.js';
import type {Notes} from '../../text/notes.js';

/** One line on a terminal that shows the progress of a run, and is erased at its end. */
export type Progress = {
  /** Makes room for something else to be printed; the line comes back by itself. */
  clear(): void;
  close(): void;
};

/** Runs shorter than this need none, ms; then it is rewritten this often. */
const DELAY_MS = 2000;
const INTERVAL_MS = 250;

const NONE: Progress = {clear: () => {}, close: () => {}};

/** Shows the line on `stream` where that is a terminal that can erase one; `run` gives what is known now. */
export const openProgress = (
  stream: NodeJS.WriteStream,
  text: Notes,
  run: () => RunState | null,
): Progress => {
  if (!stream.isTTY || process.env.TERM === 'dumb') return NONE;
  const beganAt = performance.now();
  let shown = false;

  const clear = (): void => {
    if (shown) stream.write('\r\u001b[K');
    shown = false;
  };
  const show = (): void => {
    const known = run();
    const waitedMs = performance.now() - beganAt;
    if (known?.stage !== 'running' || waitedMs < DELAY_MS) return;
    clear();
    stream.write(fitting(lineOf(text, known, waitedMs), stream.columns || 80));
    shown = true;
  };

  const timer = setInterval(show, INTERVAL_MS);
  return {
    clear,
    close() {
      clearInterval(timer);
      clear();
    },
  };
};

const lineOf = (text: Notes, {jobs, counts, completionOrder}: RunState, ms: number): string =>
  text.progress(completionOrder.length, jobs.length, counts.running, Math.floor(ms / 1000));

/** Cut so that it leaves the last column free, as a line that fills it may wrap. */
const fitting = (line: string, columns: number): string =>
  stringWidth(line) < columns ? line : fitting(line.slice(0, -1), columns);
