import {Box} from 'ink';
import type {ReactNode} from 'react';
import {TextLine} from '../../components/cell.js';
import {CodeStrip} from '../../components/code-strip.js';
import {codeColumns, fittingLines, type LitLine, leastLines, litLines} from '../../layout/code-lines.js';
import {LEAST_COLUMNS, type RunView, useRunView, ViewProvider} from '../../view.js';
import type {RunBody} from './run-body.js';

/** The program of the run, where it stands on the page, and the columns that it takes. */
type Program = {
  readonly side: 'beside' | 'below';
  readonly lines: readonly LitLine[];
  readonly columns: number;
};

const GAP = 1;

/** The program of the run; null where it is not wanted. */
export const programIn = (view: RunView): Program | null => {
  if (!view.session.code.shown) return null;
  const lines = litLines(view);
  const columns = codeColumns(view, lines);
  // A body that would be too narrow beside the program stands above it.
  const side = view.columns - columns - GAP >= LEAST_COLUMNS ? 'beside' : 'below';
  return {side, lines, columns: Math.min(columns, view.columns)};
};

/** Lines that a program below the body needs at least, and those of all of it; none where it stands beside it. */
export const codeNeeds = (program: Program | null): {readonly least: number; readonly most: number} =>
  program?.side === 'below'
    ? {least: leastLines(program.lines), most: program.lines.length}
    : {least: 0, most: 0};

/** The view of a body that leaves room for the program beside it. */
export const viewBeside = (view: RunView, program: Program | null): RunView =>
  program?.side === 'beside' ? {...view, columns: view.columns - program.columns - GAP} : view;

/** A body with the program beside it: together they need the lines of the taller one; `axis`: lines below the body. */
export const besideCode = (body: RunBody, program: Program | null, axis: number): RunBody => {
  if (program?.side !== 'beside') return body;
  const tall = program.lines.length - axis;
  const {need, roomy, most, use} = body;
  return {
    ...body,
    need: Math.max(need, tall),
    roomy: Math.max(roomy, tall),
    most: Math.max(most, tall),
    use: lines => Math.max(use(lines), Math.min(lines, tall)),
  };
};

/** Lines of a body of so many, and of the program beside it in at most `room`. */
export const linesBeside = (own: number, program: Program | null, room: number): number =>
  program?.side === 'beside' ? Math.max(own, Math.min(program.lines.length, room)) : own;

type BesideCodeProps = {
  program: Program | null;
  /** The view of the body. */
  view: RunView;
  /** The most lines of the program. */
  lines: number;
  children: ReactNode;
};

/** A body, and the program at its right where it stands there. */
export const BesideCode = ({program, view, lines, children}: BesideCodeProps) => {
  if (program?.side !== 'beside') return children;
  return (
    <Box columnGap={GAP}>
      <Box width={view.columns} flexShrink={0} flexDirection="column">
        <ViewProvider value={view}>{children}</ViewProvider>
      </Box>
      <CodeStrip lines={fittingLines(program.lines, lines)} columns={program.columns} />
    </Box>
  );
};

/** The program in so many lines, or that it needs more of them. */
export const CodeBelow = ({program, lines}: {program: Program | null; lines: number}) => {
  const {text, theme} = useRunView();
  if (program === null) return null;
  if (lines < leastLines(program.lines)) return <TextLine text={text.codeNeedsRoom} tone={theme.message} />;
  return <CodeStrip lines={fittingLines(program.lines, lines)} columns={program.columns} />;
};
