import {printableLine} from '../../../model/printable/printable.js';
import type {OutputLine} from '../../../model/run/run-state.js';
import {widest, wrappedAnywhere} from '../../layout/width.js';
import type {View} from '../../view.js';

/** A line of the page: which job printed it, whether that begins here, and its text. */
export type PrintedLine = {
  readonly id: number;
  readonly source: string;
  readonly begins: boolean;
  readonly text: string;
  /** True: said by the program, of what is missing. */
  readonly ours: boolean;
};

/** All that was printed and is kept, in lines that fit, and the width of the column that says which job did. */
export const printedLines = (view: View): {readonly source: number; readonly all: readonly PrintedLine[]} => {
  const {run, text, columns} = view;
  const ours = (words: string) => ({source: '', begins: true, text: words, ours: true});
  if (run === null || run.outputs.length === 0)
    return {source: 0, all: numbered([ours(text.printed.nothing)])};
  const source = widest(new Set(run.outputs.map(output => sourceOf(view, output))));
  const width = Math.max(1, columns - source - 3);
  const lost = run.outputLost > 0 ? [ours(text.printed.lost(run.outputLost))] : [];
  const kept = run.outputs.flatMap(output => {
    const name = sourceOf(view, output);
    const lines = linesOf(output, width).map((line, i) => ({
      source: name,
      begins: i === 0,
      text: line,
      ours: false,
    }));
    return output.missing > 0 ? [...lines, ours(text.printed.missing(output.missing))] : lines;
  });
  return {source, all: numbered([...lost, ...kept])};
};

const numbered = (lines: readonly Omit<PrintedLine, 'id'>[]): readonly PrintedLine[] =>
  lines.map((line, id) => ({...line, id}));

/** The job; its executor where it is not known; `!`: its standard error. */
const sourceOf = ({text}: View, {job, process, stream}: OutputLine): string => {
  const name = job !== null ? text.job(job) : process !== null ? text.process(process) : '';
  return stream === 'stderr' ? `${name} !`.trimStart() : name;
};

/** What is printed stays the same, while every frame asks for it. */
const known = new WeakMap<OutputLine, {readonly width: number; readonly lines: readonly string[]}>();

const linesOf = (output: OutputLine, width: number): readonly string[] => {
  const before = known.get(output);
  if (before?.width === width) return before.lines;
  const lines = output.text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .flatMap(line => wrappedAnywhere(printableLine(line), width));
  known.set(output, {width, lines});
  return lines;
};
