import type {LaneState, Span} from './span.js';

/** What one character of a timeline shows; null where nothing has happened (yet). */
export type Cell = {readonly state: LaneState; readonly job: number | null} | null;

/** The time that the characters of a timeline show, µs since the run began. */
export type Axis = {readonly from: number; readonly to: number; readonly columns: number};

/** States that alternate while a thread computes one job after another, in intervals shorter than a character. */
const ALTERNATING: ReadonlySet<LaneState> = new Set([
  'running',
  'ready',
  'suspended',
  'locked',
  'transport',
  'unexplained',
]);

/** How many of some lanes can run at one moment, and what the others show where all that they did was to run. */
export type RunningLimit = {readonly most: number; readonly otherwise: LaneState};

/** A lane as characters; its spans are in order of time. */
export const cellsOf = (spans: Iterable<Span>, axis: Axis): readonly Cell[] =>
  cellsOfLanes([contentsOf(spans, axis)], axis, {most: 1, otherwise: 'ready'})[0] ?? [];

/**
 * Lanes as characters: each shows the state that fills most of its time, and the job with most of that state.
 * A span without length is shown wherever it falls. For alternating states, the part that a character does not
 * show is carried to the next ones (error diffusion): a thread that had a core for a quarter of the time shows
 * this in a quarter of its characters. A state is shown only where it occurred.
 *
 * At the same place no more lanes are shown running than can run at one moment: those with the largest parts,
 * of equal ones the first. The others show what else they did.
 */
export const cellsOfLanes = (
  lanes: readonly Contents[],
  axis: Axis,
  limit: RunningLimit,
): readonly (readonly Cell[])[] => {
  const width = (axis.to - axis.from) / axis.columns;
  const drawn = lanes.map((contents): Lane => ({contents, errors: new Map(), cells: []}));
  for (let column = 0; column < axis.columns; column++) {
    const choices: Choice[] = [];
    for (const lane of drawn) {
      const {moment, shares} = lane.contents[column] ?? NOTHING;
      if (moment) lane.cells.push(moment);
      else choices.push(choiceOf(lane, shares, width));
    }
    keepWithin(limit, choices);
    for (const choice of choices) draw(choice);
  }
  return drawn.map(({cells}) => cells);
};

/** A lane while it is drawn: what its characters have to show, and what they owe to alternating states. */
type Lane = {
  readonly contents: Contents;
  readonly errors: Map<LaneState, number>;
  readonly cells: Cell[];
};

/** What a character of a lane is to show; `part`: how much of it, with what is owed; null where nothing happened. */
type Choice = {readonly lane: Lane; readonly shares: Shares; state: LaneState | null; readonly part: number};

/** A state's time within a character, and the job with the longest span of that state. */
type Share = {time: number; longest: number; job: number | null};

type Shares = ReadonlyMap<LaneState, Share>;

/** What happened in the time of one character: the first span without length that falls into it, and all states. */
type Content = {readonly moment: Cell; readonly shares: Shares};

/** What happened in the time of each character of a lane. */
export type Contents = readonly Content[];

const NOTHING: Content = {moment: null, shares: new Map()};

/** What happened in the time of each character of a lane: its spans, in order of time, are walked through once. */
export const contentsOf = (spans: Iterable<Span>, axis: Axis): Contents => {
  const {contents, add} = newContents(axis);
  for (const span of spans) add(span);
  return contents;
};

/** The same, of a lane whose spans are added one after the other, in order of time. */
export const newContents = ({
  from,
  to,
  columns,
}: Axis): {readonly contents: Contents; readonly add: (span: Span) => void} => {
  const width = (to - from) / columns;
  const border = (which: number): number => from + which * width;
  const contents = Array.from({length: columns}, () => ({
    moment: null as Cell,
    shares: new Map<LaneState, Share>(),
  }));
  let first = 0;
  const add = (span: Span): void => {
    while (first < columns && border(first + 1) < span.from) first++;
    for (let column = first; column < columns && border(column) < span.to; column++) {
      const content = contents[column];
      if (!content) break;
      const time = Math.min(span.to, border(column + 1)) - Math.max(span.from, border(column));
      // At the border of two characters, a span without length belongs to the left one, where its job ended.
      if (span.from === span.to) content.moment ??= {state: span.state, job: span.job};
      else if (time > 0) addShare(content.shares, span, time);
    }
  };
  return {contents, add};
};

const addShare = (shares: Map<LaneState, Share>, {state, job}: Span, time: number): void => {
  const share = shares.get(state) ?? {time: 0, longest: 0, job: null};
  share.time += time;
  if (time > share.longest) Object.assign(share, {longest: time, job});
  shares.set(state, share);
};

/** The largest share; alternating states count as one until it is known that they are the largest together. */
const choiceOf = (lane: Lane, shares: Shares, width: number): Choice => {
  const alternating = [...shares].filter(([state]) => ALTERNATING.has(state));
  const whole = alternating.reduce((sum, [, {time}]) => sum + time, 0);
  let [state, most] = [null as LaneState | null, 0];
  for (const [other, {time}] of shares) {
    if (!ALTERNATING.has(other) && time > most) [state, most] = [other, time];
  }
  if (alternating.length === 0 || whole < most) return {lane, shares, state, part: most / width};
  const [[first, {time}] = [null, {time: 0}], second] = alternating;
  if (!second) return {lane, shares, state: first, part: time / width};
  return {lane, shares, ...mostOwed(alternating, whole, lane.errors)};
};

/** The state with the largest accumulated error. */
const mostOwed = (
  shares: readonly (readonly [LaneState, Share])[],
  whole: number,
  errors: Map<LaneState, number>,
): {readonly state: LaneState | null; readonly part: number} => {
  if (errors.size === 0) initialiseErrors(shares, whole, errors);
  let [chosen, part] = [null as LaneState | null, Number.NEGATIVE_INFINITY];
  for (const [state, {time}] of shares) {
    const owed = (errors.get(state) ?? 0) + time / whole;
    errors.set(state, owed);
    if (owed > part) [chosen, part] = [state, owed];
  }
  return {state: chosen, part};
};

/** Takes from all but the largest choices that are to run what they cannot have. */
const keepWithin = ({most, otherwise}: RunningLimit, choices: readonly Choice[]): void => {
  const running = choices.filter(({state}) => state === 'running');
  if (running.length <= most) return;
  running.sort((a, b) => b.part - a.part);
  for (const choice of running.slice(most)) choice.state = besideRunning(choice.shares) ?? otherwise;
};

/** What a lane did most besides running. */
const besideRunning = (shares: Shares): LaneState | null => {
  let [best, most] = [null as LaneState | null, 0];
  for (const [state, {time}] of shares) if (state !== 'running' && time > most) [best, most] = [state, time];
  return best;
};

/** Draws a character; of alternating states, the error of the one that gets it falls by the one character. */
const draw = ({lane: {errors, cells}, shares, state}: Choice): void => {
  const job = (state && (shares.get(state) ?? shares.get('running'))?.job) ?? null;
  cells.push(state && {state, job});
  if (state === null || !ALTERNATING.has(state)) return;
  let alternating = 0;
  for (const other of shares.keys()) if (ALTERNATING.has(other)) alternating++;
  if (alternating > 1) errors.set(state, (errors.get(state) ?? 0) - 1);
};

/**
 * Staggers lanes that share cores, so that they do not all show running in the same column: they hold
 * different jobs at first, so the initial error follows from the job's number.
 */
const initialiseErrors = (
  shares: readonly (readonly [LaneState, Share])[],
  whole: number,
  errors: Map<LaneState, number>,
): void => {
  const running = shares.find(([state]) => state === 'running')?.[1];
  if (!running) return;
  const offset = (((running.job ?? 1) - 1) * (running.time / whole)) % 1;
  const ahead = offset < 0.5 ? offset : offset - 1;
  for (const [state, {time}] of shares) errors.set(state, (-ahead * time) / (whole - running.time));
  errors.set('running', ahead);
};

/** Neighbouring characters that belong to one job. */
export type Segment = {readonly job: number; readonly from: number; readonly length: number};

/** The segments of a lane's jobs, where their numbers are printed. */
export const segmentsOf = (cells: readonly Cell[]): readonly Segment[] => {
  const segments: Segment[] = [];
  let from = 0;
  for (let i = 1; i <= cells.length; i++) {
    const job = cells[from]?.job ?? null;
    if (i < cells.length && (cells[i]?.job ?? null) === job) continue;
    if (job !== null) segments.push({job, from, length: i - from});
    from = i;
  }
  return segments;
};

/**
 * Characters that show a digit of a job's number, by their place. A number stands where its job begins, so that
 * it also marks the border.
 */
export const digitsIn = (cells: readonly Cell[]): ReadonlyMap<number, string> => {
  const digits = new Map<number, string>();
  for (const {job, from, length} of segmentsOf(cells)) {
    const number = [...String(job)];
    if (length <= number.length) continue;
    // The mark of a failure is never covered.
    if (number.some((_, i) => cells[from + i]?.state === 'failed')) continue;
    for (const [i, digit] of number.entries()) digits.set(from + i, digit);
  }
  return digits;
};

/** By place: whether a character belongs to every second job of a lane, in the order in which they follow each other. */
export const isOtherJob = (cells: readonly Cell[]): readonly boolean[] => {
  let [latest, other] = [null as number | null, true];
  return cells.map(cell => {
    if (cell?.job == null) return false;
    if (cell.job !== latest) other = !other;
    latest = cell.job;
    return other;
  });
};
