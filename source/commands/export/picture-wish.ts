import {LEAST_SIZE, MOST_SIZE} from '../../model/export/sizes.js';
import type {ThemeName} from '../../model/options/appearance.js';
import type {PageId} from '../../model/session/page-stack.js';
import type {ExportLook} from '../../outputs/export/exporter.js';
import type {Tape} from '../../recordings/tape.js';
import type {Size} from '../../view/view.js';
import {type Chosen, commandValues} from '../cli/chosen.js';
import {quoted, UsageError} from '../cli/usage-error.js';

/** How the frames of a recording are wished. */
export type PictureWish = {
  /** The moment of a picture, ms since the first job was queued, as all views count; null: the end. */
  readonly atMs: number | null;
  readonly page: PageId;
  readonly size: Size;
  /** How many times as fast as it happened a cast is; null: so that it takes 20 s at most. */
  readonly speed: number | null;
  readonly theme: ThemeName;
};

/** How an export is said to people, and how its frames are wished. */
export type PictureLook = ExportLook & {
  readonly picture: PictureWish;
  /** That of a run; null: it is of a demonstration. */
  readonly tape: Tape | null;
};

/** @throws UsageError when the size is none. */
export const pictureWishOf = (chosen: Chosen): PictureWish => {
  const {frameAt, frameView, frameSize, speed} = commandValues(chosen);
  return {
    atMs: frameAt,
    page: frameView,
    size: sizeOf(frameSize),
    speed,
    theme: chosen.theme ?? 'dark',
  };
};

const sizeOf = (given: string): Size => {
  const [, columns, rows] = (/^(\d{1,4})x(\d{1,4})$/.exec(given) ?? []).map(Number);
  const fits =
    columns !== undefined &&
    rows !== undefined &&
    columns >= LEAST_SIZE.columns &&
    rows >= LEAST_SIZE.rows &&
    columns <= MOST_SIZE.columns &&
    rows <= MOST_SIZE.rows;
  if (!fits) throw new UsageError(words => words.frameSize(quoted(given)));
  return {columns, rows};
};
