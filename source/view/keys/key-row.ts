import type {Action} from '../../model/session/session.js';
import type {KeyId, Text} from '../../text/text.js';
import type {View} from '../view.js';

/** A key as the splitter names it: a character, or the name of a key that has none. */
export type Key = string;

/** What a key asks for: an action, or what only the screen knows how to complete. */
export type Command =
  | Exclude<
      Action,
      {
        type:
          | 'scroll'
          | 'pause'
          | 'exports'
          | 'exported'
          | 'export-part'
          | 'events'
          | 'facts'
          | 'notice'
          | 'not-started'
          | 'dropped'
          | 'moment'
          | 'reading';
      }
    >
  | ScrollCommand
  /** At the present moment of the run. */
  | {readonly type: 'pause'}
  | {readonly type: 'exports'}
  | {readonly type: 'repaint'};

/** So many rows or pages further; infinite: to the top or the bottom. */
export type ScrollCommand = {readonly type: 'scroll'; readonly by: number; readonly unit: 'row' | 'page'};

/** What of a page decides which keys it has. */
export type PageTraits = {
  /** view: a way to look at a run; panel: lies over one; stage: a demonstration, which has no run. */
  readonly kind: 'view' | 'panel' | 'stage';
  /** Whether the arrow keys scroll it. */
  readonly scrolls: boolean;
  /** Set where the program of the run can stand beside what it shows. */
  readonly code?: true;
  /** Set where it asks a question: its keys count hands, and change nothing of the next run. */
  readonly asks?: true;
  /** Set where digits choose one of its rows: they run nothing there. */
  readonly picks?: true;
  /** Set where letters are typed into a search: they are no keys there. */
  readonly types?: true;
};

/**
 * Whether a page follows what goes on, stands at a moment of a run, takes a name for that moment, stands at a moment of a
 * recorded demonstration, or asks a question of which no answer is to be chosen at present.
 */
export type Mode = 'following' | 'frozen' | 'naming' | 'replayed' | 'answered';

/** Keys that do one thing, or its two directions: what they ask for, and how help and footer show them. */
export type KeyRow = {
  /** Its word for footers and its sentence for help; rows that share one stand together. */
  readonly id: KeyId;
  /** The mode in which it holds; absent: in all. Views can be frozen, stages replayed, questions answered; other pages follow. */
  readonly when?: Mode;
  /** In the order in which they are shown. */
  readonly keys: readonly (readonly [Key, Command])[];
  /** Keys that do the same; help alone shows them. */
  readonly aliases?: readonly (readonly [Key, Command])[];
  /** Its place among the keys of a footer: the lowest stay where there is little room; null: in help alone. */
  readonly footer: number | null;
  /** A lower place, in moments that need it more. */
  readonly sooner?: {readonly footer: number; readonly when: (view: View) => boolean};
  /** Set for arrows that move along a list: a footer names them without a word where that makes room for another main key. */
  readonly bare?: true;
  /** Which of its keys a footer names: all from the first to the last, or so many; two, if absent. */
  readonly footerKeys?: 'range' | 1;
  /** Whether it does anything now, with so many rows out of sight; a footer leaves useless keys out. */
  readonly useful?: (view: View, hidden: number) => boolean;
  /** Its word for a footer where the moment decides it. */
  readonly word?: (view: View) => (text: Text) => string;
};

/** The same command in two directions, less first. */
export const pair = (less: Key, more: Key, command: (by: number) => Command): KeyRow['keys'] => [
  [less, command(-1)],
  [more, command(1)],
];

/** The last place of the keys that a footer should not lack; a screen for a hall shows no others. */
export const MAIN_FOOTER = 7;
