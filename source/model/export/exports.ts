import type {Problem} from '../event/event.js';

/** What can be taken home, in the order of its rows: its number there is its key. */
export const EXPORTS = ['svg', 'recording', 'trace', 'html', 'csv', 'md', 'cast', 'json'] as const;

export type ExportId = (typeof EXPORTS)[number];

/** A file that was written. `path`: absolute. */
export type WrittenFile = {readonly path: string; readonly bytes: number};

/** How an export ended. */
export type ExportResult =
  | {readonly id: ExportId; readonly files: readonly WrittenFile[]}
  | {readonly id: ExportId; readonly failure: Problem}
  /** It was given up on request: nothing of it stays. */
  | {readonly id: ExportId; readonly stopped: true};

/** The exports of a session, one at a time. */
export type ExportsState = {
  /** The marked row, from 0. */
  readonly row: number;
  /** What is being written, and the part of it that is done, 0 to 1; null where that is not known yet. */
  readonly busy: {readonly id: ExportId; readonly share: number | null} | null;
  /** How the latest one ended; null before that. */
  readonly result: ExportResult | null;
};

export const noExports: ExportsState = {row: 0, busy: null, result: null};
