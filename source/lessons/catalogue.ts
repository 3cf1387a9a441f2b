import {readdir, readFile} from 'node:fs/promises';
import type {FileProblem} from '../model/lesson/file-problem.js';
import type {Catalogue, Lesson} from '../model/lesson/lesson.js';
import {LESSON_FOLDER, lessonName, MISCONCEPTIONS} from './names.js';
import {type Read, readYaml} from './read-yaml.js';
import {type Known, lessonSchema, misconceptionsSchema} from './schema.js';

/** The names of works that lessons can use. */
export type Names = Omit<Known, 'misconceptions'>;

/**
 * The lessons of the course in the order of their files, and the misconceptions.
 * @throws Error when a file of the package is not what its schema says.
 */
export const readCatalogue = async (names: Names): Promise<Catalogue> => {
  const files = (await readdir(LESSON_FOLDER)).filter(file => file.endsWith('.yaml')).toSorted();
  const text = (file: string): Promise<string> => readFile(new URL(file, LESSON_FOLDER), 'utf8');
  const misconceptions = valid(MISCONCEPTIONS, readYaml(await text(MISCONCEPTIONS), misconceptionsSchema));
  const schema = lessonSchema({...names, misconceptions: misconceptions.map(({name}) => name)});
  const lessons = await Promise.all(
    files
      .filter(file => file !== MISCONCEPTIONS)
      .map(async file => valid(file, readYaml(await text(file), schema))),
  );
  return {lessons, misconceptions};
};

/** The text of a lesson of the course, to begin another one with; null where there is none of that name. */
export const lessonText = async (name: string): Promise<string | null> => {
  const files = await readdir(LESSON_FOLDER);
  const file = files.find(one => lessonName(one) === name);
  return file === undefined ? null : readFile(new URL(file, LESSON_FOLDER), 'utf8');
};

/** Reads a teacher's own lesson. */
export const readLesson = (text: string, names: Names, {misconceptions}: Catalogue): Read<Lesson> =>
  readYaml(text, lessonSchema({...names, misconceptions: misconceptions.map(({name}) => name)}));

const valid = <Value>(file: string, read: Read<Value>): Value => {
  if ('value' in read) return read.value;
  throw new Error(`${file}: ${placeOf(read.problem)}`);
};

const placeOf = ({line, path, found, expected}: FileProblem): string =>
  `line ${line}: ${path}: ${found ?? 'nothing'}; expected: ${expected}`;
