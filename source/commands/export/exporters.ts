import type {
  DemonstrationInput,
  ExportedFile,
  ExporterRow,
  ExportInput,
} from '../../outputs/export/exporter.js';
import {textExporters} from '../../outputs/export/exporters.js';
import type {ExportName} from './names.js';
import type {PictureLook} from './picture-wish.js';

/** An option of `kitchens export` that only some exports take. */
export type PictureOption = 'frameAt' | 'frameView' | 'frameSize' | 'speed';

/** An exporter that may paint frames of the dashboard too. */
export type PictureExporterRow = Omit<ExporterRow, 'load' | 'loadForDemonstrations'> & {
  readonly takes?: readonly PictureOption[];
  readonly load: () => Promise<(input: ExportInput, look: PictureLook) => readonly ExportedFile[]>;
  readonly loadForDemonstrations: () => Promise<
    (input: DemonstrationInput, look: PictureLook) => readonly ExportedFile[]
  >;
};

/** Everything that can be made of a recording: text, and what needs more than a recording and words. */
export const exporters: Readonly<Record<ExportName, PictureExporterRow>> = {
  ...textExporters,
  svg: {
    endings: ['.svg'],
    takes: ['frameAt', 'frameView', 'frameSize'],
    load: async () => (await import('./recorded-pictures.js')).exportSvg,
    loadForDemonstrations: async () => (await import('./demonstration-picture.js')).exportDemonstrationSvg,
  },
  cast: {
    endings: ['.cast'],
    takes: ['frameView', 'frameSize', 'speed'],
    load: async () => (await import('./recorded-pictures.js')).exportCast,
    loadForDemonstrations: async () => (await import('./demonstration-picture.js')).exportDemonstrationCast,
  },
};
