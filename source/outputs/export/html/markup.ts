import {printableLine} from '../../../model/printable/printable.js';

/** Markup that is whole and safe: what comes from outside is escaped on its way into it. */
export type Markup = {readonly markup: string};

type Part = Markup | string | number | null | readonly Part[];

const AS_TEXT: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string =>
  printableLine(text).replace(/[&<>"']/g, sign => AS_TEXT[sign] ?? sign);

const textOf = (part: Part): string => {
  if (part === null) return '';
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return `${part}`;
  return 'markup' in part ? part.markup : part.map(textOf).join('');
};

/** Markup with parts put into it; text among them is escaped, in elements and in quoted attributes alike. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  markup: strings.map((text, place) => `${text}${textOf(parts[place] ?? null)}`).join(''),
});

/** Text of this program's own that is markup, a style or a script already. */
export const raw = (markup: string): Markup => ({markup});

/** A coordinate, in as many digits as the eye needs. */
export const at = (value: number): number => Math.round(value * 100) / 100;
