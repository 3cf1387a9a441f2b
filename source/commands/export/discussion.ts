import {readCatalogue} from '../../lessons/catalogue.js';
import type {Lesson} from '../../model/lesson/lesson.js';
import {type DiscussionSources, discussionFrom} from '../../outputs/export/discussion.js';
import type {DemonstrationInput, Discussion, RunInput} from '../../outputs/export/exporter.js';
import {targetNames} from '../cli/target.js';

/**
 * What a class can discuss about a recording; null where no lesson asks about it. `known`: the lessons where they have
 * been read, among them a teacher's own.
 */
export const discussionOf = async (
  input: RunInput | DemonstrationInput,
  {known = [], ...sources}: Omit<DiscussionSources, 'lessons'> & {readonly known?: readonly Lesson[]},
): Promise<Discussion | null> =>
  discussionFrom(input, {lessons: known.length > 0 ? known : await courseLessons(), ...sources});

const courseLessons = async (): Promise<readonly Lesson[]> =>
  (await readCatalogue({works: targetNames()})).lessons;
