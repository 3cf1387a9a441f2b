/** With these lines V8 and Node begin their own reports of a process that is about to abort. */
const BEGINNINGS = ['<--- Last few GCs --->', '----- Native stack trace -----'];

const REPORT = new RegExp(`^(?:${BEGINNINGS.join('|')})`, 'm');

/**
 * Passes on the error output of a process, in pieces, but not the report that its runtime adds when it aborts: pages
 * of addresses, from which nothing follows for a user. Its failure says why the process ended.
 */
export const withoutLastWords = (
  take: (text: string) => void,
): {
  take(text: string): void;
  /** Passes on what was held back because a report might have begun with it. */
  end(): void;
} => {
  let held = '';
  let isReport = false;
  const pass = (text: string): void => {
    if (text !== '') take(text);
  };
  return {
    take(text) {
      if (isReport) return;
      const seen = held + text;
      const found = REPORT.exec(seen);
      if (found) {
        isReport = true;
        held = '';
        return pass(seen.slice(0, found.index));
      }
      const line = seen.slice(seen.lastIndexOf('\n') + 1);
      const mayBegin = line !== '' && BEGINNINGS.some(beginning => beginning.startsWith(line));
      held = mayBegin ? line : '';
      pass(mayBegin ? seen.slice(0, -line.length) : seen);
    },
    end() {
      pass(held);
      held = '';
    },
  };
};
