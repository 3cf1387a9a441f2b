import {wordingIn} from '../../../model/lesson/lesson.js';
import {isBallot, type LessonState, stepOf} from '../../../model/lesson/lesson-state.js';
import type {CellProps} from '../../components/cell.js';
import type {Line} from '../../components/lines.js';
import {widest, wrapped} from '../../layout/width.js';
import type {Tone} from '../../theme/tone.js';
import type {View} from '../../view.js';

/** Columns of the longest bar. */
export const BAR = 16;

/** Words in as many lines as they need. */
export const paragraph = ({columns}: View, words: string, tone: Tone): readonly Line[] =>
  words
    .trimEnd()
    .split('\n')
    .flatMap(line => wrapped(line, columns - 2))
    .map(line => ({indent: 1, cells: {words: {text: line, tone, after: 1}}}));

/** So many hands as a bar, which none of them makes longer than BAR columns. */
export const bar = ({glyphs}: View, hands: number, most: number): string =>
  glyphs.bar.repeat(most <= BAR ? hands : Math.round((hands / most) * BAR));

/** What stands beside an answer, by the name of its column. */
export type Cells = Readonly<Record<string, CellProps>>;

/** A line for each answer: its digit, its words, and what stands beside them. */
export const rowsOf = (
  view: View,
  lesson: LessonState,
  beside: (index: number) => Cells,
): readonly Line[] => {
  const {theme, glyphs, session, columns} = view;
  const {answers} = stepOf(lesson);
  const words = answers.map(({text}) => wordingIn(text, session.language));
  const width = Math.min(widest(words), columns - BAR - 14);
  const votes = isBallot(lesson.phase);
  return words.map((text, i) => {
    const marked = votes && i === lesson.marked;
    return {
      indent: 0,
      cells: {
        mark: {text: marked ? ` ${glyphs.mark}` : '', tone: theme.key, width: 3},
        digit: {text: String(i + 1), tone: theme.key, after: 1},
        text: {text, tone: marked ? theme.chosen : theme.plain, width, after: 2},
        ...beside(i),
      },
    };
  });
};
