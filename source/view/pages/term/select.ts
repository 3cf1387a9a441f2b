import {glossaryIn, otherNames} from '../../../text/glossary.js';
import type {Entry} from '../../../text/glossary-entry.js';
import {EMPTY_LINE, type Line} from '../../components/lines.js';
import {wrapped} from '../../layout/width.js';
import type {View} from '../../view.js';
import {markedTerm} from '../glossary/select.js';

const GAP = 3;

/** The whole entry of the marked term: its names, what it means, and its table. */
export const termLines = (view: View): readonly Line[] => {
  const {session, theme, columns} = view;
  const glossary = glossaryIn(session.language);
  const id = markedTerm(session);
  const said = (text: string, tone = {}): readonly Line[] =>
    wrapped(text, columns - 2).map(words => ({indent: 1, cells: {words: {text: words, tone}}}));
  if (id === null) return said(glossary.nothing);
  const {term, kitchen, also, meaning, table} = glossary.entries[id];
  return [
    ...said(term, theme.strong),
    ...otherNames(id, session.language).flatMap(name => said(name, theme.quiet)),
    ...(kitchen === undefined ? [] : said(`${glossary.kitchen}: ${kitchen}`, theme.quiet)),
    ...(also === undefined ? [] : said(`${glossary.also}: ${also.join(', ')}`, theme.quiet)),
    ...meaning.flatMap(point => [EMPTY_LINE, ...said(point)]),
    ...(table === undefined ? [] : [EMPTY_LINE, ...tableLines(view, table)]),
  ];
};

/** Two columns of the same width; cells are as high as their texts. */
const tableLines = ({columns, theme}: View, table: NonNullable<Entry['table']>): readonly Line[] => {
  const width = Math.floor((columns - 2 - GAP) / 2);
  return table.flatMap(([left, right], row): readonly Line[] => {
    const [lefts, rights] = [wrapped(left, width), wrapped(right, width)];
    const tone = row === 0 ? theme.strong : {};
    return Array.from({length: Math.max(lefts.length, rights.length)}, (_, i) => ({
      indent: 1,
      cells: {
        left: {text: lefts[i] ?? '', tone, width, after: GAP},
        right: {text: rights[i] ?? '', tone, width},
      },
    }));
  });
};
