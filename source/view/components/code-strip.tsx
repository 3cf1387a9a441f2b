import {fittingMarks, type LitLine, type Mark, markColumns} from '../layout/code-lines.js';
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
  const {theme} = view;
  const before = markColumns(view);
  const marks = fittingMarks(lit, before - 2).map(mark => ({...mark, ...signOf(view, mark)}));
  const width = marks.reduce((sum, {jobs}) => sum + 2 + String(jobs).length, 0);
  const signs = marks.map(({sign, tone, jobs}) => painted(sign, tone) + painted(String(jobs), theme.strong));
  const words = painted(shortened(text, columns - before), lit.length > 0 ? theme.strong : theme.quiet);
  return ` ${signs.map(sign => `${sign} `).join('')}${' '.repeat(before - 1 - width)}${words}`;
};

/** The sign of what jobs do: that of the queue, of the lanes, or of the jobs that have ended. */
const signOf = ({glyphs, theme}: RunView, {state}: Mark): {readonly sign: string; readonly tone: Tone} => {
  if (state === 'queued') return {sign: glyphs.order, tone: theme.message};
  if (state === 'finished') return {sign: glyphs.done, tone: theme.strong};
  return {sign: glyphs[state], tone: theme.states[state].cell};
};
