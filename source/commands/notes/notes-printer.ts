import type {ContentOf} from './display.js';
import type {Followed} from './follow.js';

/** Where lines go: those of the notes, and those that say what is followed, or that nothing is. */
export type NotesPaper = {write(text: string): void; note(text: string): void};

/** Gives what writes notes as lines: those of each step once, then what changes of it, such as the next key. */
export const notesPrinter = (
  contentOf: ContentOf,
  {write, note}: NotesPaper,
): ((followed: Followed) => void) => {
  let heading = '';
  let printed: readonly string[] = [];
  const noted = {follows: '', heading: ''};
  const noteOnce = (what: keyof typeof noted, text: string): void => {
    if (text !== '' && text !== noted[what]) note(`${text}\n`);
    noted[what] = text;
  };
  return followed => {
    const content = contentOf(followed);
    const lines = content.parts.map(({label, text}) => `${label}: ${text.replaceAll('\n', ' ')}`);
    noteOnce('follows', content.follows ?? '');
    noteOnce('heading', lines.length === 0 ? content.heading : '');
    if (lines.length === 0) return;
    const isSame = content.heading === heading;
    const fresh = isSame ? lines.filter(line => !printed.includes(line)) : [content.heading, ...lines];
    if (fresh.length > 0) write(`${fresh.join('\n')}\n`);
    [heading, printed] = [content.heading, lines];
  };
};
