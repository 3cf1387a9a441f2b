import type {RunState} from '../../../model/run/run-state.js';
import type {CoreUser} from '../../../model/timeline/core-time.js';
import type {Tone} from '../../theme/theme.js';
import type {View} from '../../view.js';

/** How a thread on a core is drawn: its mark, the character that goes on after it, and a tone for each. */
export type CoreSign = {
  readonly mark: string;
  readonly fill: string;
  readonly markTone: Tone;
  readonly tone: Tone;
};

/** One character for each of the first executors: 10 is a, 36 is A. */
export const MARKS = '123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** An executor without a character of its own is called by its number, where that has room. */
export const coreSign = ({glyphs, theme}: View, run: RunState, by: CoreUser): CoreSign => {
  if (by.kind === 'libuv') return plainSign(glyphs.helper, theme.strong);
  if (by.kind !== 'executor') return plainSign(glyphs.other, theme.quiet);
  const number = numberOf(run, by);
  const {cell, number: onCell} = theme.executors[(number - 1) % theme.executors.length] ?? {
    cell: theme.plain,
    number: theme.plain,
  };
  return {mark: MARKS[number - 1] ?? String(number), fill: glyphs.running, markTone: onCell, tone: cell};
};

const plainSign = (mark: string, tone: Tone): CoreSign => ({mark, fill: mark, markTone: tone, tone});

/** What the lanes call a thread on a core. */
export const occupantName = ({text}: View, run: RunState, by: CoreUser): string => {
  if (by.kind !== 'executor') return text.helpers[by.kind];
  return run.shape.processes > 1 ? text.process(by.process) : text.thread(by.thread);
};

/** Executors in the order of their numbers, then helper threads, then other threads. */
export const orderOf = (run: RunState, by: CoreUser): number =>
  by.kind === 'executor' ? numberOf(run, by) : by.kind === 'libuv' ? 1e9 : 2e9;

/** Processes of one thread each are told apart by their own number. */
const numberOf = ({shape}: RunState, {process, thread}: {process: number; thread: number}): number =>
  shape.processes === 1 ? thread : shape.threads === 1 ? process : (process - 1) * shape.threads + thread;
