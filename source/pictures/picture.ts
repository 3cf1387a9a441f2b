import {type CellSize, readRows} from './cells.js';
import {DARK, LIGHT} from './colours.js';
import {openEmulator, written} from './emulate.js';
import {type Caption, svgOf} from './svg.js';

/** A frame that is painted already, and how it is drawn. */
export type Painted = CellSize & {
  /** Its lines with their colour codes; those below the last row are left out. */
  readonly lines: readonly string[];
  readonly light: boolean;
  readonly caption: Caption;
};

/** Draws a frame as a picture of its own: an SVG document that needs no other file and no network. */
export const pictureOf = async ({lines, light, caption, ...size}: Painted): Promise<string> => {
  const emulator = openEmulator(size);
  try {
    await written(emulator, lines.slice(0, size.rows).join('\r\n'));
    const paper = light ? LIGHT : DARK;
    return svgOf(readRows(emulator.buffer.active, size, paper), size.columns, paper, caption);
  } finally {
    emulator.dispose();
  }
};
