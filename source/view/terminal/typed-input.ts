const ESC = '\x1b';

/** The marks around pasted text: bracketed paste mode (xterm control sequences), which `openTerminal` asks for. */
const PASTE = {start: `${ESC}[200~`, end: `${ESC}[201~`};

/** The beginning of the first mark at the end of a piece; shorter ones are keys of their own. */
const BEGUN = new RegExp(`${ESC}\\[20{0,2}$`);

/** A key with modifiers in the form of xterm's modifyOtherKeys, which differs from the other form (`CSI u`) in order alone. */
const OTHER_KEY = new RegExp(`${ESC}\\[27;(\\d+);(\\d+)~`, 'g');

const INTERRUPT = '\x03';

/** Control characters of pasted text, which are no keys. */
const CONTROLS = /\p{Cc}+/gu;

/**
 * What of a terminal's input was typed: pasted text is left out, wherever the pieces in which it arrives are cut,
 * and keys with modifiers have one form. `takesText`: whether a line of text is typed now, to which pasted text belongs.
 */
export const openTypedInput = (takesText: () => boolean = () => false): ((piece: string) => string) => {
  let pasting = false;
  let held = '';
  return piece => {
    // Should a terminal lose the second mark, ctrl-c alone ends the paste.
    if (pasting && piece === INTERRUPT) {
      pasting = false;
      held = '';
    }
    let typed = '';
    const take = (text: string): void => {
      if (!pasting) typed += text;
      else if (takesText()) typed += text.replace(CONTROLS, ' ');
    };
    let rest = held + piece;
    for (;;) {
      const mark = pasting ? PASTE.end : PASTE.start;
      const at = rest.indexOf(mark);
      if (at < 0) break;
      take(rest.slice(0, at));
      rest = rest.slice(at + mark.length);
      pasting = !pasting;
    }
    held = pasting ? rest.slice(1 - PASTE.end.length) : (BEGUN.exec(rest)?.[0] ?? '');
    take(rest.slice(0, rest.length - held.length));
    return typed.replace(OTHER_KEY, `${ESC}[$2;$1u`);
  };
};

/** A terminal's input as a stream from which only what was typed is read; `takesText`: see there. */
export const typedInputOf = (stdin: NodeJS.ReadStream, takesText?: () => boolean): NodeJS.ReadStream => {
  const typedIn = openTypedInput(takesText);
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
