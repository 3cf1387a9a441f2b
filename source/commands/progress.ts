import type {RunState} from '../model/run.js';
import {plain} from '../text/plain.js';

/** One line on a terminal that tells how far a run is, and goes when it is over. */
export type Progress = {
  /** Makes room for something else to be printed; the line comes back by itself. */
  clear(): void;
  close(): void;
};

/** Runs shorter than this need none, ms; then it is rewritten this often. */
const PATIENCE_MS = 2000;
const EVERY_MS = 250;

const NONE: Progress = {clear: () => {}, close: () => {}};

/** Shows the line on `stream` where that is a terminal that can erase one; `run` gives what is known now. */
export const openProgress = (stream: NodeJS.WriteStream, run: () => RunState | null): Progress => {
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
    if (known?.stage !== 'running' || waitedMs < PATIENCE_MS) return;
    clear();
    stream.write(lineOf(known, waitedMs).slice(0, (stream.columns || 80) - 1));
    shown = true;
  };

  const timer = setInterval(show, EVERY_MS);
  return {
    clear,
    close() {
      clearInterval(timer);
      clear();
    },
  };
};

const lineOf = ({jobs, counts, completionOrder}: RunState, ms: number): string =>
  plain.progress(completionOrder.length, jobs.length, counts.running, ms);
