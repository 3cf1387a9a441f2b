import {printable} from '../../model/printable/printable.js';
import type {
  DemonstrationInput,
  ExportedFile,
  ExportRemark,
  RunInput,
} from '../../outputs/export/exporter.js';
import type {Notes} from '../../text/notes.js';
import {type Chosen, commandValues} from '../cli/chosen.js';
import {quoted, UsageError} from '../cli/usage-error.js';
import type {ExitOutcome} from '../shared/exit-outcome.js';
import {notesFor, screenFor} from '../shared/notes.js';
import type {StandardOutput} from '../shared/standard-output.js';
import {type FileObstacle, obstacleIn, openWholeFile, type WholeFile} from '../shared/whole-files.js';
import {discussionOf} from './discussion.js';
import {openInput} from './input.js';
import {type PictureLook, pictureWishOf} from './picture-wish.js';
import {baseFor, refuseOfRunsAlone, refuseUntaken, type Target, targetsOf} from './targets.js';

/**
 * Makes files of a recording; the path of each goes to standard output. All of them are written before the first takes
 * its place, so that either all are there or none.
 * @throws UsageError before anything is written: when the arguments are wrong (before anything is read), when the
 * recording is none, or when an option means nothing to what it is of.
 */
export const exportRecording = async (
  named: string | undefined,
  chosen: Chosen,
  output: StandardOutput,
): Promise<ExitOutcome> => {
  if (named === undefined || named === '') throw new UsageError(words => words.exportOfNothing);
  const {exportsTo, out, force} = commandValues(chosen);
  const picture = pictureWishOf(chosen);
  const targets = targetsOf(exportsTo, out ?? baseFor(named), force);
  refuseUntaken(chosen, targets);
  const [notes, {language, text}] = await Promise.all([notesFor(chosen), screenFor(chosen)]);
  const note = (line: string): void => void process.stderr.write(`${line}\n`);
  const {input, tape, cutAtMs, close} = await openInput(named, chosen);
  try {
    refuseOfRunsAlone(chosen, input);
    if (tape !== null && tape.gaps !== null) note(notes.recordingGaps(tape.gaps));
    if (cutAtMs !== null) note(notes.recordingCut(cutAtMs));
    const discusses = targets.some(({row}) => row.discusses);
    const discussion = discusses ? await discussionOf(input, {language}) : null;
    const remark = (of: ExportRemark): void => note(remarkText(of, notes));
    const paths = await write(input, {language, text, discussion, remark, picture, tape}, targets);
    for (const path of paths) output.write(`${printable(path)}\n`);
    return 'finished';
  } catch (error) {
    if (!(error instanceof Unwritten)) throw error;
    const {obstacle, reason} = error.found;
    note(notes.exportBroke(quoted(error.path), obstacle, printable(reason)));
    return 'failed';
  } finally {
    close();
  }
};

const remarkText = (remark: ExportRemark, notes: Notes): string => {
  switch (remark.kind) {
    case 'formula-cells':
      return notes.formulaCells(remark.count);
    case 'cast':
      return notes.castSpeed(remark.speed, remark.seconds);
    case 'last-moment':
      return notes.lastMoment(remark.ms);
  }
};

/** A file could not be written. */
class Unwritten extends Error {
  readonly found: FileObstacle;

  constructor(
    readonly path: string,
    cause: unknown,
  ) {
    super((cause as Error).message);
    this.found = obstacleIn(cause);
  }
}

const write = async (
  input: RunInput | DemonstrationInput,
  look: PictureLook,
  targets: readonly Target[],
): Promise<readonly string[]> => {
  const files: {readonly path: string; readonly file: WholeFile}[] = [];
  try {
    for (const {row, paths} of targets) {
      for (const {ending, text} of await exported(row, input, look)) {
        const path = paths.get(ending) ?? '';
        const file = attempt(path, () => openWholeFile(path));
        files.push({path, file});
        await fill(path, file, text);
      }
    }
    for (const {path, file} of files) attempt(path, file.keep);
    return files.map(({path}) => path);
  } finally {
    for (const {file} of files) file.drop();
  }
};

const exported = async (
  {load, loadForDemonstrations}: Target['row'],
  input: RunInput | DemonstrationInput,
  look: PictureLook,
): Promise<readonly ExportedFile[]> => {
  return input.kind === 'run' ? (await load())(input, look) : (await loadForDemonstrations())(input, look);
};

/** Time that is spent on a file before signals have their turn, ms; a choice. */
const SLICE_MS = 50;

const fill = async (
  path: string,
  file: WholeFile,
  text: Iterable<string> | AsyncIterable<string>,
): Promise<void> => {
  let since = performance.now();
  for await (const piece of text) {
    attempt(path, () => file.write(piece));
    if (performance.now() - since < SLICE_MS) continue;
    await new Promise(resolve => setImmediate(resolve));
    since = performance.now();
  }
  attempt(path, file.close);
};

/** @throws Unwritten when the system refuses it. */
const attempt = <Result>(path: string, action: () => Result): Result => {
  try {
    return action();
  } catch (error) {
    throw new Unwritten(path, error);
  }
};
