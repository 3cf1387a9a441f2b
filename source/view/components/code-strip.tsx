import {
  AFTER_MARKS,
  AROUND_MARKS,
  fittingMarks,
  type LitLine,
  type Mark,
  markColumns,
  widthOfMarks,
} from '../layout/code-lines.js';
import {shortened} from '../layout/width.js';
import {painted} from '../theme/paint.js';
import type {Tone} from '../theme/tone.js';
import {type RunView, useRunView} from '../view.js';
import {Painted} from './painted.js';

type CodeStripProps = {lines: readonly LitLine[]; columns: number};

/** The program of a run: lines that jobs are in have their marks and numbers, and are bold. One leaf, so that a frame costs little. */
export const CodeStrip = ({lines, columns}: CodeStripProps) => {
  const view = useRunView();
  return <Painted lines={lines.map(line => paintedLine(view, line, columns))} width={columns} />;
};

const paintedLine = (view: RunView, {text, lit}: LitLine, columns: number): string => {
  const {theme, glyphs} = view;
  const before = markColumns(view);
  const marks = fittingMarks(lit, before - AROUND_MARKS);
  const blank = ' '.repeat(before - 1 - widthOfMarks(marks) - AFTER_MARKS);
  const words = painted(shortened(text, columns - before), lit.length > 0 ? theme.strong : theme.quiet);
  return `${painted(glyphs.inner, theme.quiet)}${blank}${marks.map(mark => paintedMark(view, mark)).join(' ')}  ${words}`;
};

const paintedMark = (view: RunView, mark: Mark): string => {
  const {sign, tone} = signOf(view, mark);
  return painted(sign, tone) + painted(String(mark.jobs), view.theme.strong);
};

/** The sign of what jobs do: that of the queue, of the lanes, or of the jobs that have ended. */
const signOf = ({glyphs, theme}: RunView, {state}: Mark): {readonly sign: string; readonly tone: Tone} => {
  if (state === 'queued') return {sign: glyphs.order, tone: theme.message};
  if (state === 'finished') return {sign: glyphs.done, tone: theme.strong};
  return {sign: glyphs[state], tone: theme.states[state].cell};
};
