import {markedRow} from '../../../model/session/glossary.js';
import type {SessionState} from '../../../model/session/session.js';
import type {TermId} from '../../../text/en/glossary.js';
import {found, glossaryIn, otherNames} from '../../../text/glossary.js';
import {type NumberedLine, numbered} from '../../components/lines.js';
import {type ListWindow, windowOf} from '../../layout/list-window.js';
import {widest} from '../../layout/width.js';
import type {View} from '../../view.js';

type Searched = Pick<SessionState, 'pages' | 'search'>;

const MARK = 3;
const GAP = 3;
/** Other names are left out where there are fewer columns for them. */
const LEAST = 6;

/** The marked row of those that the search finds; null where it finds none. */
const rowOf = (session: Searched, rows: number): number | null =>
  rows === 0 ? null : Math.min(markedRow(session), rows - 1);

/** The term that is marked. */
export const markedTerm = (session: Searched): TermId | null => {
  const ids = found(session.search);
  return ids[rowOf(session, ids.length) ?? -1] ?? null;
};

/** The terms that are found, in so many lines: `row` is the marked one, which is in sight. */
export const termRows = (
  {session, theme, glyphs, columns}: View,
  height: number,
): ListWindow<NumberedLine> & {readonly row: number} => {
  const {entries} = glossaryIn(session.language);
  const ids = found(session.search);
  const row = rowOf(session, ids.length) ?? 0;
  const width = Math.min(widest(ids.map(id => entries[id].term)), columns - MARK - 1);
  const lines = ids.map((id, i) => {
    const {term, kitchen} = entries[id];
    const also = [...otherNames(id, session.language), ...(kitchen === undefined ? [] : [kitchen])];
    const room = columns - MARK - width - GAP - 1;
    return {
      indent: 0,
      cells: {
        mark: {text: i === row ? ` ${glyphs.mark}` : '', tone: theme.key, width: MARK},
        term: {text: term, tone: i === row ? theme.chosen : theme.strong, width, after: GAP},
        also: {text: also.join(` ${glyphs.dot} `), tone: theme.quiet, width: room < LEAST ? 0 : room},
      },
    };
  });
  return {...windowOf(numbered(lines), Math.max(0, row - Math.floor(height / 2)), height), row};
};
