import type {RunState} from '../../model/run/run-state.js';
import type {CoreUser} from '../../model/timeline/core-time.js';
import type {Glyphs} from '../glyphs.js';
import type {Scene} from '../scene.js';
import {SEATS, type Seat, type Tone} from '../theme.js';

/** How somebody on a core is drawn: by its mark, what goes on after it, and a tone for each. */
export type Portrait = {
  readonly mark: string;
  readonly fill: string;
  readonly markTone: Tone;
  readonly tone: Tone;
};

/** One character for each of the first executors: 10 is a, 36 is A. */
const MARKS = '123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Those who have no character of their own are called by their number, where it has room. */
export const portraitOf = (run: RunState, by: CoreUser, glyphs: Glyphs): Portrait => {
  if (by.kind === 'libuv') return same(glyphs.helper, 'strong');
  if (by.kind !== 'executor') return same(glyphs.other, 'quiet');
  const number = numberOf(run, by);
  const tone: Seat = `seat ${(((number - 1) % SEATS) + 1) as 1 | 2 | 3 | 4 | 5 | 6}`;
  const mark = MARKS[number - 1] ?? String(number);
  return {mark, fill: glyphs.running, markTone: `${tone} number`, tone};
};

const same = (mark: string, tone: Tone): Portrait => ({mark, fill: mark, markTone: tone, tone});

/** What the lanes call whoever is on a core. */
export const occupantName = ({text}: Scene, run: RunState, by: CoreUser): string => {
  if (by.kind !== 'executor') return text.helpers[by.kind];
  return run.shape.processes > 1 ? text.process(by.process) : text.thread(by.thread);
};

/** Executors in the order of their numbers, then their helpers. */
export const orderOf = (run: RunState, by: CoreUser): number =>
  by.kind === 'executor' ? numberOf(run, by) : by.kind === 'libuv' ? 1e9 : 2e9;

/** Processes of one thread each are told apart by their own number. */
const numberOf = ({shape}: RunState, {process, thread}: {process: number; thread: number}): number =>
  shape.processes === 1 ? thread : shape.threads === 1 ? process : (process - 1) * shape.threads + thread;
