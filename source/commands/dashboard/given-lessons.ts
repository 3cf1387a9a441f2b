import type {Catalogue} from '../../model/lesson/lesson.js';

/** The lessons on which the dashboard opens. */
export type GivenLessons = {
  readonly catalogue: Catalogue;
  /** The name of the one that begins; null: the list is shown. */
  readonly begin: string | null;
};
