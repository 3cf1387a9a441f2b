import {readdirSync} from 'node:fs';
import {basename} from 'node:path';

/** The folder of the lessons: the package holds them as they were written. */
export const LESSON_FOLDER = new URL('../../../source/lessons/', import.meta.url);

/** What a file of that folder is that is no lesson. */
export const MISCONCEPTIONS = 'misconceptions.yaml';

/** The names of the course's lessons by their files, none of which is read. */
export const lessonNames = (): readonly string[] =>
  readdirSync(LESSON_FOLDER)
    .filter(file => /^\d+-.*\.yaml$/.test(file))
    .toSorted()
    .map(lessonName);

/** The name of the lesson in a file: 04-kitchens.yaml is kitchens. */
export const lessonName = (file: string): string => basename(file, '.yaml').replace(/^\d+-/, '');
