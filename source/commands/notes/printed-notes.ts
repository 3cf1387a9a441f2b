import type {ExitOutcome} from '../shared/exit-outcome.js';
import {watchSignals} from '../shared/signals.js';
import type {StandardOutput} from '../shared/standard-output.js';
import type {ContentOf, NotesDisplay} from './display.js';

/**
 * Notes as lines: those of each step once, then its next key whenever that changes. What is no notes goes to
 * standard error.
 */
export const openPrintedNotes = (contentOf: ContentOf, output: StandardOutput): NotesDisplay => {
  let heading = '';
  let printed: readonly string[] = [];
  const noted = {follows: '', heading: ''};
  let stopWatching = (): void => {};
  const closed = new Promise<ExitOutcome>(resolve => {
    stopWatching = watchSignals({end: resolve, endNow: resolve, suspend: () => {}, resume: () => {}});
    output.whenBroken(() => resolve('closed'));
  });
  const note = (what: keyof typeof noted, text: string): void => {
    if (text !== '' && text !== noted[what]) process.stderr.write(`${text}\n`);
    noted[what] = text;
  };
  return {
    show(followed) {
      const content = contentOf(followed);
      const lines = content.parts.map(({label, text}) => `${label}: ${text.replaceAll('\n', ' ')}`);
      note('follows', content.follows ?? '');
      note('heading', lines.length === 0 ? content.heading : '');
      const isSame = content.heading === heading;
      const fresh = isSame ? lines.filter(line => !printed.includes(line)) : [content.heading, ...lines];
      if (lines.length > 0 && fresh.length > 0) output.write(`${fresh.join('\n')}\n`);
      if (lines.length > 0) [heading, printed] = [content.heading, lines];
    },
    closed,
    close: stopWatching,
  };
};
