import type {NotesContent} from '../../view/notes/notes-frame.js';
import type {ExitOutcome} from '../shared/exit-outcome.js';
import type {Followed} from './follow.js';

/** Shows what is followed, until it is closed. */
export type NotesDisplay = {
  show(followed: Followed): void;
  readonly closed: Promise<ExitOutcome>;
  close(): void;
};

/** The content of a display for what is followed. */
export type ContentOf = (followed: Followed) => NotesContent;
