import type {LanguageName} from '../../model/options/appearance.js';
import {printableBlock} from '../../model/printable/printable.js';
import {type Languages, loadLanguages} from '../../text/languages.js';
import type {LessonText} from '../../text/lesson-text.js';
import {headingOf, notesParts} from '../../text/teacher-notes.js';
import type {NotesContent} from '../../view/notes/notes-frame.js';
import {type Chosen, commandValues} from '../cli/chosen.js';
import {quoted, UsageError} from '../cli/usage-error.js';
import type {ExitOutcome} from '../shared/exit-outcome.js';
import {languageOf} from '../shared/language.js';
import {FolderNotPrivate, privateFolders, runtimeFolders} from '../shared/runtime-folder.js';
import {hasScreenReader} from '../shared/screen-reader.js';
import type {StandardOutput} from '../shared/standard-output.js';
import type {ContentOf} from './display.js';
import {follow} from './follow.js';
import {openNotesScreen} from './notes-screen.js';
import {openPrintedNotes} from './printed-notes.js';

/**
 * Follows the dashboard of another terminal: on a terminal the notes of its present step, else a line for every part
 * of every step. Resolves when it is closed.
 * @throws UsageError where the sockets of dashboards cannot be trusted, or this system has none.
 */
export const notes = async (chosen: Chosen, output: StandardOutput): Promise<ExitOutcome> => {
  const {pid, color} = commandValues(chosen);
  const folders = runtimeFolders();
  refuseFolders(folders);
  const contentOf = contentIn(await loadLanguages(), chosen.language ?? null, pid);
  const {stdin, stdout, env} = process;
  const linear = hasScreenReader(chosen);
  const isTerminal = stdin.isTTY && stdout.isTTY && (linear || env.TERM !== 'dumb');
  const display = isTerminal
    ? await openNotesScreen(contentOf, {color, linear})
    : openPrintedNotes(contentOf, output);
  const stop = follow({folders, pid, onChange: display.show});
  try {
    return await display.closed;
  } finally {
    stop();
    display.close();
  }
};

const refuseFolders = (folders: readonly string[]): void => {
  if (folders.length === 0) throw new UsageError(words => words.notesSystem);
  try {
    privateFolders(folders);
  } catch (error) {
    if (!(error instanceof FolderNotPrivate)) throw error;
    const folder = quoted(error.folder);
    throw new UsageError(words => words.notesFolder(folder));
  }
};

/** In the language that was chosen, or else in that of the dashboard; before one is followed, in the environment's. */
const contentIn = (languages: Languages, chosen: LanguageName | null, pid: number | null): ContentOf => {
  const wordsIn = (language: LanguageName): LessonText => languages.text(language, 'kitchen').lesson;
  const own = languageOf(chosen, process.env);
  const known = (language: LanguageName): LanguageName =>
    languages.names.includes(language) ? language : own;
  return followed => {
    const language = chosen ?? (followed.kind === 'one' ? known(followed.teaching.language) : own);
    const words = wordsIn(language);
    const {teacher: says} = languages.notes(language);
    const {quit} = says;
    const without = (heading: string, follows: string | null = null): NotesContent => ({
      heading,
      parts: [],
      follows,
      quit,
    });
    if (followed.kind === 'none') return without(says.noDashboard(pid));
    if (followed.kind === 'other-version') return without(says.otherVersion(followed.pid));
    const {step} = followed.teaching;
    const follows = says.follows(followed.pid, followed.others);
    if (step === null) return without(says.noLesson, follows);
    return {
      heading: printableBlock(headingOf(step, words, language)),
      parts: notesParts(step, words, says, language).map(part => ({
        ...part,
        text: printableBlock(part.text),
      })),
      follows,
      quit,
    };
  };
};
