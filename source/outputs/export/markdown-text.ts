import {printableLine} from '../../model/printable/printable.js';

/** A text on one line of Markdown: what would be markup stands as it is. */
export const escapedMarkdown = (text: string): string =>
  printableLine(text).replace(/[\\|*_`<>[\]#~]/g, '\\$&');
