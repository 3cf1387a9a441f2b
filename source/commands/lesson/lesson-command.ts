import {readFile} from 'node:fs/promises';
import {lessonText, type Names, readCatalogue, readLesson} from '../../lessons/catalogue.js';
import type {Catalogue, Lesson} from '../../model/lesson/lesson.js';
import {listed} from '../../model/session/lessons.js';
import {type Chosen, commandValues} from '../cli/chosen.js';
import {targetNames} from '../cli/target.js';
import {hintsAt, quoted, UsageError} from '../cli/usage-error.js';
import {openDashboard} from '../dashboard/dashboard-command.js';
import type {ExitOutcome} from '../shared/exit-outcome.js';
import type {StandardOutput} from '../shared/standard-output.js';

/**
 * Opens the dashboard on a lesson: one of the course by its name or chapter, a teacher's own by its path, or the
 * list. With `--print` the text of a lesson goes to standard output instead.
 * @throws UsageError when there is no such lesson, or its file is not what a lesson is.
 */
export const lesson = async (
  named: string | undefined,
  chosen: Chosen,
  output: StandardOutput,
): Promise<ExitOutcome> => {
  const names: Names = {works: targetNames()};
  const course = await readCatalogue(names);
  if (commandValues(chosen).print) {
    output.write(await textOf(named, course));
    return 'closed';
  }
  const own = named !== undefined && isFile(named) ? await ownLesson(named, names, course) : null;
  const catalogue = own ? withOwn(course, own) : course;
  const begin = own?.name ?? (named === undefined ? null : lessonNamed(named, course).name);
  return openDashboard(undefined, chosen, {catalogue, begin});
};

const isFile = (named: string): boolean => /[./\\]/.test(named);

/** A lesson of one's own takes the place of one of the course with the same name. */
const withOwn = (course: Catalogue, own: Lesson): Catalogue => ({
  ...course,
  lessons: [own, ...course.lessons.filter(({name}) => name !== own.name)],
});

const lessonNamed = (named: string, course: Catalogue): Lesson => {
  const lessons = listed(course);
  const found = lessons.find(({name, chapter}) => name === named || String(chapter) === named);
  if (found) return found;
  const names = lessons.map(({name}) => name);
  throw new UsageError(words => words.lessonUnknown(quoted(named), hintsAt(named, names), names));
};

const textOf = async (named: string | undefined, course: Catalogue): Promise<string> => {
  const {name} = lessonNamed(named ?? '', course);
  return (await lessonText(name)) ?? '';
};

const ownLesson = async (path: string, names: Names, course: Catalogue): Promise<Lesson> => {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(words => words.lessonUnread(quoted(path), error.code ?? error.message));
  });
  const read = readLesson(text, names, course);
  if ('value' in read) return {...read.value, isOwn: true};
  throw new UsageError(words => words.lessonWrong(quoted(path), read.problem));
};
