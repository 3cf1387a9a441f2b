import type {ExportedFile, ExporterRow, ExportInput, ExportLook} from '../../outputs/export/exporter.js';
import {textExporters} from '../../outputs/export/exporters.js';
import type {ExportName} from './names.js';
import type {PictureWish} from './picture-wish.js';

/** How an export is said to people, and how its frames are wished. */
export type PictureLook = ExportLook & {readonly picture: PictureWish};

/** An exporter that may paint frames of the dashboard too. */
export type PictureExporterRow = Omit<ExporterRow, 'load'> & {
  readonly load: () => Promise<(input: ExportInput, look: PictureLook) => readonly ExportedFile[]>;
};

/** Everything that can be made of a recording: text, and what needs more than a recording and words. */
export const exporters: Readonly<Record<ExportName, PictureExporterRow>> = {
  ...textExporters,
  svg: {endings: ['.svg'], load: async () => (await import('./recorded-pictures.js')).exportSvg},
  cast: {endings: ['.cast'], load: async () => (await import('./recorded-pictures.js')).exportCast},
};
