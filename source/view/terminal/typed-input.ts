const ESC = '\x1b';

/** The marks around pasted text: bracketed paste mode (xterm control sequences), which `openTerminal` asks for. */
const PASTE = {start: `${ESC}[200~`, end: `${ESC}[201~`};

/** The beginning of the first mark at the end of a piece; shorter ones are keys of their own. */
const BEGUN = new RegExp(`${ESC}\\[20{0,2}$`);

/** A key with modifiers in the form of xterm's modifyOtherKeys, which differs from the other form (`CSI u`) in order alone. */
const OTHER_KEY = new RegExp(`${ESC}\\[27;(\\d+);(\\d+)~`, 'g');

const INTERRUPT = '\x03';

/**
 * What of a terminal's input was typed: pasted text is left out, wherever the pieces in which it arrives are cut,
 * and keys with modifiers have one form.
 */
export const openTypedInput = (): ((piece: string) => string) => {
  let pasting = false;
  let held = '';
  return piece => {
    // Should a terminal lose the second mark, ctrl-c alone ends the paste.
    if (pasting && piece === INTERRUPT) {
      pasting = false;
      held = '';
    }
    let typed = '';
    let rest = held + piece;
    for (;;) {
      const mark = pasting ? PASTE.end : PASTE.start;
      const at = rest.indexOf(mark);
      if (at < 0) break;
      if (!pasting) typed += rest.slice(0, at);
      rest = rest.slice(at + mark.length);
      pasting = !pasting;
    }
    held = pasting ? rest.slice(1 - PASTE.end.length) : (BEGUN.exec(rest)?.[0] ?? '');
    if (!pasting) typed += rest.slice(0, rest.length - held.length);
    return typed.replace(OTHER_KEY, `${ESC}[$2;$1u`);
  };
};

/** A terminal's input as a stream from which only what was typed is read. */
export const typedInputOf = (stdin: NodeJS.ReadStream): NodeJS.ReadStream => {
  const typedIn = openTypedInput();
  const stream: NodeJS.ReadStream = Object.create(stdin, {
    read: {
      value: (): string | null => {
        const piece: string | null = stdin.read();
        return piece === null ? null : typedIn(piece);
      },
    },
    addListener: {
      value: (...listener: Parameters<typeof stdin.addListener>) => {
        stdin.addListener(...listener);
        return stream;
      },
    },
    removeListener: {
      value: (...listener: Parameters<typeof stdin.removeListener>) => {
        stdin.removeListener(...listener);
        return stream;
      },
    },
  });
  return stream;
};
