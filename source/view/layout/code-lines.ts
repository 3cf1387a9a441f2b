import {type CodeCount, type CodeState, codeCounts} from '../../model/placement/code-places.js';
import type {CodeLine} from '../../text/code/program.js';
import {programOf} from '../../text/code/programs.js';
import type {RunView} from '../view.js';
import {widest} from './width.js';

/** A line of the program, and how many jobs are in it, by what they do there; empty where none is. */
export type LitLine = CodeLine & {readonly lit: readonly Mark[]};

/** So many jobs that do the same. */
export type Mark = Pick<CodeCount, 'state' | 'jobs'>;

/** The program of a run with the jobs that are in its lines. */
export const litLines = ({run, nowUs, session: {code}}: RunView): readonly LitLine[] => {
  const counts = codeCounts(run, nowUs);
  return programOf(run.plan, code.language).map(line => ({
    ...line,
    lit: together(counts.filter(({place}) => line.at.includes(place))),
  }));
};

/** The same state at two places of one line is one mark; those of most jobs come first. */
const together = (counts: readonly CodeCount[]): readonly Mark[] => {
  const marks = new Map<CodeState, number>();
  for (const {state, jobs} of counts) marks.set(state, (marks.get(state) ?? 0) + jobs);
  return [...marks].map(([state, jobs]) => ({state, jobs})).sort((a, b) => b.jobs - a.jobs);
};

/** The fewest lines of a program that say anything: all that a job can be in. */
export const leastLines = (lines: readonly LitLine[]): number => lines.filter(({at}) => at.length > 0).length;

/** A program in no more than so many lines: empty and closing ones go first, then the first ones that no job is ever in. */
export const fittingLines = (lines: readonly LitLine[], most: number): readonly LitLine[] =>
  [...lines.entries()]
    .sort(([a, first], [b, second]) => worthOf(second) - worthOf(first) || b - a)
    .slice(0, Math.max(0, most))
    .sort(([a], [b]) => a - b)
    .map(([, line]) => line);

const worthOf = ({text, at}: LitLine): number => {
  if (at.length > 0) return 3;
  if (text === '') return 0;
  return CLOSING.test(text) ? 1 : 2;
};

const CLOSING = /^[\s)}\];]+$/;

/** Marks that stand before a line: more states than these are counted as that of most jobs. */
const MARKS = 2;

/** Columns behind the marks; and with those before them, of the edge and a blank. */
export const AFTER_MARKS = 2;
export const AROUND_MARKS = 2 + AFTER_MARKS;

/** Columns before the text of each line: they stand still while counts change. */
export const markColumns = ({run: {plan, shape}}: RunView): number => {
  const digits = (jobs: number): number => String(jobs).length;
  const held = Math.min(plan.jobs, shape.processes * shape.threads * shape.inFlight);
  return AROUND_MARKS + Math.max(1 + digits(plan.jobs), MARKS * (2 + digits(held)) - 1);
};

/** The marks that fit into so many columns: all, or that of most jobs with the number of all. */
export const fittingMarks = (marks: readonly Mark[], columns: number): readonly Mark[] => {
  const [most] = marks;
  if (most === undefined || widthOfMarks(marks) <= columns) return marks;
  return [{...most, jobs: marks.reduce((sum, {jobs}) => sum + jobs, 0)}];
};

/** Columns of a sign and a number for each mark, and a blank one between two. */
export const widthOfMarks = (marks: readonly Mark[]): number =>
  marks.reduce((sum, {jobs}, i) => sum + (i > 0 ? 1 : 0) + 1 + String(jobs).length, 0);

/** Columns of a program with its marks. */
export const codeColumns = (view: RunView, lines: readonly LitLine[]): number =>
  markColumns(view) + widest(lines.map(({text}) => text));
