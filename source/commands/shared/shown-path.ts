import {isAbsolute, relative} from 'node:path';
import {printable} from '../../model/printable/printable.js';

/** Leaves room for a sentence around it in 80 columns. */
const LIMIT = 60;

/**
 * A file's path for a sentence: from the working folder where the file is inside it, and with the end kept where it
 * is too long, as that names the file.
 */
export const shownPath = (path: string, folder: string = process.cwd()): string => {
  const inside = relative(folder, path);
  const shown = printable(inside.startsWith('..') || isAbsolute(inside) ? path : inside);
  return shown.length <= LIMIT ? shown : `…${shown.slice(1 - LIMIT)}`;
};
