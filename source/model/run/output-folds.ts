import type {EventOf} from '../event/event.js';
import type {Draft} from './draft.js';
import {MAX_OUTPUT, type OutputLine} from './run-state.js';

/** Adds what was printed, to the latest piece where it goes on with that one's line; the oldest pieces make room. */
export const addOutput = (
  draft: Draft,
  {at, process, thread, job, stream, text, missing = 0}: EventOf<'output'>,
): void => {
  const by = {process: process ?? null, thread: thread ?? null, job: job ?? null};
  const piece: OutputLine = {at, ...by, stream, text, missing};
  const last = draft.outputs.at(-1);
  if (last && continues(last, piece))
    draft.outputs[draft.outputs.length - 1] = {...piece, text: last.text + text};
  else draft.outputs.push(piece);
  draft.outputCharacters += text.length;
  let surplus = 0;
  while (
    draft.outputs.length - surplus > MAX_OUTPUT.pieces ||
    (draft.outputCharacters > MAX_OUTPUT.characters && draft.outputs.length - surplus > 1)
  ) {
    const {text, missing} = draft.outputs[surplus++] as OutputLine;
    draft.outputCharacters -= text.length;
    draft.outputLost += text.length + missing;
  }
  if (surplus > 0) draft.outputs.splice(0, surplus);
};

/** Longest line that is put together from pieces, in characters; a choice. */
const LONGEST_LINE = 10_000;

const continues = (last: OutputLine, next: OutputLine): boolean =>
  last.stream === next.stream &&
  last.job === next.job &&
  last.thread === next.thread &&
  last.process === next.process &&
  last.missing === 0 &&
  last.text.length <= LONGEST_LINE &&
  !last.text.endsWith('\n');
