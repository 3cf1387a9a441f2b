import {readCatalogue} from '../../lessons/catalogue.js';
import {wordingIn} from '../../model/lesson/lesson.js';
import {matchingStep} from '../../model/lesson/matching-step.js';
import type {Discussion, ExportInput} from '../../outputs/export/exporter.js';
import {targetNames} from '../cli/target.js';
import {importView} from '../dashboard/lazy-imports.js';

/** What a class can discuss about a recording, from the lesson that is about the same; null where none is. */
export const discussionOf = async ({run}: ExportInput, language: string): Promise<Discussion | null> => {
  const {views} = await importView();
  const {lessons} = await readCatalogue({works: targetNames(), views});
  const found = matchingStep(lessons, run.plan);
  if (found === null) return null;
  const {lesson, step} = found;
  return {
    lesson: wordingIn(lesson.title, language),
    watch: wordingIn(step.watch, language),
    question: wordingIn(step.question, language),
  };
};
