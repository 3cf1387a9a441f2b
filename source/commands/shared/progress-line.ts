import stringWidth from 'string-width';

/** One line on a terminal that shows the progress of something, and is erased at its end. */
export type Progress = {
  /** Makes room for something else to be printed; the line comes back by itself. */
  clear(): void;
  close(): void;
};

/** What is shorter than this needs none, ms, where nothing else is said; then it is rewritten this often. */
const DELAY_MS = 2000;
const INTERVAL_MS = 250;

const NONE: Progress = {clear: () => {}, close: () => {}};

/**
 * Shows the line on `stream` where that is a terminal that can erase one. `lineAt` gives it for the time since it was
 * opened, ms; null where there is nothing to say.
 */
export const openProgress = (
  stream: NodeJS.WriteStream,
  lineAt: (ms: number) => string | null,
  delayMs = DELAY_MS,
): Progress => {
  if (!stream.isTTY || process.env.TERM === 'dumb') return NONE;
  const beganAt = performance.now();
  let shown = false;

  const clear = (): void => {
    if (shown) stream.write('\r\u001b[K');
    shown = false;
  };
  const show = (): void => {
    const waitedMs = performance.now() - beganAt;
    const line = waitedMs < delayMs ? null : lineAt(waitedMs);
    if (line === null) return;
    clear();
    stream.write(fitting(line, stream.columns || 80));
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

/** Leaves the last column free, as a line that fills it may wrap; cut in its middle, as figures stand at its end. */
const fitting = (line: string, columns: number): string => {
  if (stringWidth(line) < columns) return line;
  const half = Math.max(0, Math.floor(columns / 2) - 1);
  const characters = [...line];
  const start = within(characters, half);
  const end = within(characters.toReversed(), half).toReversed();
  return [...start, '…', ...end].join('');
};

/** As many of the first characters as so many columns hold. */
const within = (characters: readonly string[], columns: number): readonly string[] => {
  let used = 0;
  const most = characters.findIndex(character => {
    used += stringWidth(character);
    return used > columns;
  });
  return most < 0 ? characters : characters.slice(0, most);
};
