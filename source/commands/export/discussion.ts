import {readCatalogue} from '../../lessons/catalogue.js';
import type {Lesson} from '../../model/lesson/lesson.js';
import type {PageId} from '../../model/session/page-stack.js';
import {type DiscussionSources, discussionFrom} from '../../outputs/export/discussion.js';
import type {DemonstrationInput, Discussion, RunInput} from '../../outputs/export/exporter.js';
import {targetNames} from '../cli/target.js';

/**
 * What a class can discuss about a recording; null where no lesson asks about it. `known`: the lessons where they have
 * been read, among them a teacher's own; `views`: the pages that lessons can name.
 */
export const discussionOf = async (
  input: RunInput | DemonstrationInput,
  {known = [], views, ...sources}: Omit<DiscussionSources, 'lessons'> & KnownLessons,
): Promise<Discussion | null> =>
  discussionFrom(input, {lessons: known.length > 0 ? known : await courseLessons(views), ...sources});

type KnownLessons = {readonly known?: readonly Lesson[]; readonly views: () => Promise<readonly PageId[]>};

const courseLessons = async (views: KnownLessons['views']): Promise<readonly Lesson[]> =>
  (await readCatalogue({works: targetNames(), views: await views()})).lessons;
