import type {ExportId, ExportResult} from '../model/export/exports.js';
import type {ExportObstacle} from '../model/session/exporting.js';

/** What the page says from which a user takes things home. */
export type TakeHomeText = {
  readonly title: string;
  /** What each export is called, and what it is for. */
  readonly rows: Readonly<Record<ExportId, {readonly name: string; readonly about: string}>>;
  /** What they are for of a race, where that differs. */
  readonly ofRace: Readonly<Partial<Record<ExportId, {readonly about: string}>>>;
  /** Where files go, and that none is lost for it. */
  readonly where: string;
  readonly obstacles: Readonly<Record<ExportObstacle, string>>;
  /** What is being written; `share`: the part that is done, 0 to 1, null where it is not known. */
  readonly writing: (id: ExportId, share: number | null) => string;
  /** How it ended: the files with their sizes, or what went wrong and what to try. */
  readonly ended: (result: ExportResult) => string;
};
