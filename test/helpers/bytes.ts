import type {Key} from '../../source/view/keys/key-row.js';

/** What a terminal sends for keys that are more than their character. */
const SENT: Readonly<Record<Key, string>> = {
  enter: '\r',
  esc: '\x1b',
  space: ' ',
  tab: '\t',
  'shift-tab': '\x1b[Z',
  up: '\x1b[A',
  down: '\x1b[B',
  right: '\x1b[C',
  left: '\x1b[D',
  'shift-right': '\x1b[1;2C',
  'shift-left': '\x1b[1;2D',
  home: '\x1b[H',
  end: '\x1b[F',
  pageup: '\x1b[5~',
  pagedown: '\x1b[6~',
  backspace: '\x7f',
  delete: '\x1b[3~',
  'ctrl-c': '\x03',
  'ctrl-l': '\x0c',
  'ctrl-z': '\x1a',
};

export const bytesOf = (key: Key): string => SENT[key] ?? key;
