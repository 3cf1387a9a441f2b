/** Why a file cannot be replayed, without a sentence; sentences are in source/text. Lines count from 1. */
export type RecordingProblem =
  /** The system does not read it; `code` and `message` are its own. */
  | {readonly reason: 'unread'; readonly code: string; readonly message: string}
  /** The first line is no header. */
  | {readonly reason: 'not-a-recording'}
  /** It was written by a later version of this program, in a form that is not known here. */
  | {readonly reason: 'newer'; readonly version: number}
  /** A recording of a demonstration that is not known here. */
  | {readonly reason: 'unknown-demonstration'; readonly name: string}
  /** The header alone is there. */
  | {readonly reason: 'empty'}
  /** A line is longer than any recording has, bytes. */
  | {readonly reason: 'too-long'; readonly line: number; readonly most: number}
  /** A line is no JSON. */
  | {readonly reason: 'not-json'; readonly line: number}
  /** A line is no event; `path`: the field that is wrong, '' where it is all of it. `type`: of the event. */
  | {readonly reason: 'not-an-event'; readonly line: number; readonly type: string; readonly path: string}
  /** The first event is not the one that begins a run. */
  | {readonly reason: 'no-beginning'; readonly line: number}
  /** A line's number is not higher than the one before it of the same source. */
  | {
      readonly reason: 'out-of-order';
      readonly line: number;
      readonly source: string;
      readonly number: number;
      readonly latest: number;
    }
  /** Something happens to a job that no line puts into the queue, though no event is missing that could have. */
  | {readonly reason: 'never-queued'; readonly line: number; readonly job: number}
  /** Lines of a demonstration are missing before this one: so many numbers are left out. */
  | {readonly reason: 'lines-missing'; readonly line: number; readonly count: number}
  /** The file is no longer what it was when it was opened. */
  | {readonly reason: 'changed'};

/** Events that are missing within a recording, by the numbers that no event has: how many, and the line before which the first was. */
export type Gaps = {readonly events: number; readonly line: number};
