import {strategyNamed} from '../../../model/event/strategies.js';
import {residentBytes} from '../../../model/figures/peak-memory.js';
import type {RunState} from '../../../model/run/run-state.js';
import {edgeUs, originUs} from '../../../model/timeline/axis.js';
import {helperLoad} from '../../../model/timeline/helper-threads.js';
import {type LaneRow, laneRows} from '../../../model/timeline/lane-rows.js';
import {rowSpans, threadSpans} from '../../../model/timeline/lane-spans.js';
import type {LaneState, Span} from '../../../model/timeline/span.js';
import type {Text} from '../../../text/text.js';

/** A row of the picture with all that it says. */
export type PictureRow =
  | {readonly kind: 'title'; readonly label: string; readonly more: string}
  | {
      readonly kind: 'thread' | 'job';
      readonly label: string;
      /** What a part of it is said to belong to. */
      readonly spoken: string;
      readonly more: string;
      readonly spans: readonly Span[];
      /** Words for states, where they are others than those of a run. */
      readonly words?: Readonly<Partial<Record<LaneState, string>>>;
    }
  | {
      readonly kind: 'load';
      readonly label: string;
      readonly more: string;
      readonly levels: readonly number[];
    };

/** The rows of a picture, the time that it shows, and, where it was too much, in what steps it is drawn, µs. */
export type Picture = {
  readonly rows: readonly PictureRow[];
  readonly from: number;
  readonly to: number;
  readonly stepUs: number | null;
  /** Rows that are not there. */
  readonly left: number;
};

/** Rows and parts that a browser draws and a person looks at without waiting: choices. */
const MOST_ROWS = 240;
const MOST_PARTS = 12_000;
/** Steps of an area. */
const LOAD_STEPS = 200;

/** What is drawn of some rows: all of their parts, or, where they are too many, steps of time. */
export const pictureOfRows = (all: readonly PictureRow[], {from, to}: Window): Picture => {
  const rows = all.slice(0, MOST_ROWS + 1);
  const left = all.length - rows.length;
  const parts = rows.reduce((sum, row) => sum + ('spans' in row ? row.spans.length : 0), 0);
  if (parts <= MOST_PARTS) return {rows, from, to, stepUs: null, left};
  const steps = Math.max(60, Math.floor(MOST_PARTS / rows.length));
  const stepUs = (to - from) / steps;
  return {
    rows: rows.map(row => ('spans' in row ? {...row, spans: inSteps(row.spans, from, stepUs, steps)} : row)),
    from,
    to,
    stepUs,
    left,
  };
};

/** The lanes of a run from the first job queued to the last one ended, as the dashboard shows them. */
export const pictureOf = (run: RunState, text: Text): Picture => {
  const [from, edge] = [originUs(run), edgeUs(run, run.latestAt)];
  const to = Math.max(edge, from + 1);
  const lanes = laneRows(run, Number.POSITIVE_INFINITY);
  const rows = lanes.slice(0, MOST_ROWS).map(row => pictureRow(run, row, {from, to}, text));
  const picture = pictureOfRows([queueRow(run, {from, to}, text), ...rows], {from, to});
  return {...picture, left: Math.max(0, lanes.length - rows.length)};
};

type Window = {readonly from: number; readonly to: number};

/** The jobs that wait for an executor: in each step the most at once. */
const queueRow = (run: RunState, {from, to}: Window, text: Text): PictureRow => {
  const step = (to - from) / LOAD_STEPS;
  const changes = run.jobs
    .flatMap(({queuedAt, startedAt, endedAt}) => [
      {at: queuedAt, by: 1},
      {at: startedAt ?? endedAt ?? to, by: -1},
    ])
    .sort((a, b) => a.at - b.at || b.by - a.by);
  const levels: number[] = [];
  let [next, waiting, mostOfAll] = [0, 0, 0];
  for (let place = 0; place < LOAD_STEPS; place++) {
    let most = waiting;
    for (
      let change = changes[next];
      change && change.at <= from + (place + 1) * step;
      change = changes[++next]
    ) {
      waiting += change.by;
      most = Math.max(most, waiting);
    }
    mostOfAll = Math.max(mostOfAll, most);
    levels.push(most);
  }
  return {kind: 'load', label: text.queue, more: text.exports.most(mostOfAll), levels};
};

const pictureRow = (run: RunState, row: LaneRow, window: Window, text: Text): PictureRow => {
  const {waits} = strategyNamed(run.plan.strategy);
  if (row.kind === 'process') {
    const last = row.process.processes.at(-1);
    const bytes = last ? residentBytes(last, true) : null;
    return {
      kind: 'title',
      label: text.process(row.place + 1),
      more: [...(last ? [text.pid(last.pid)] : []), ...(bytes === null ? [] : [text.peak(bytes)])].join(
        ' · ',
      ),
    };
  }
  if (row.kind === 'helpers') {
    const levels = helperLoad(row.process.processes, 'libuv', {...window, columns: LOAD_STEPS}, window.to);
    return {kind: 'load', label: text.helpers.libuv, more: '', levels: levels.map(level => level ?? 0)};
  }
  const {lane} = row;
  if (row.kind === 'job') {
    const [first, ...others] = row.jobs;
    const label = others.length > 0 ? '' : text.job(first?.job ?? 0);
    const spans = within(rowSpans(lane, row.jobs, waits, window.to), window);
    return {kind: 'job', label, spoken: label || text.words.job, more: '', spans};
  }
  const spans = within(threadSpans(lane, row.process, waits, window.to), window);
  const label = text.thread(row.threadPlace + 1);
  const ended = lane.threads.reduce((sum, {endedJobs}) => sum + endedJobs, 0);
  return {
    kind: 'thread',
    label,
    spoken: run.shape.processes > 1 ? `${text.process(row.place + 1)}, ${label}` : label,
    more: text.jobs(ended),
    spans,
  };
};

/** The parts of spans that lie in a window; a thread that has exited draws nothing. */
const within = (spans: readonly Span[], {from, to}: Window): readonly Span[] =>
  spans.flatMap(span => {
    if (span.state === 'exited' || span.to < from || span.from > to) return [];
    const cut = {...span, from: Math.max(from, span.from), to: Math.min(to, span.to)};
    return cut.to > cut.from || span.state === 'failed' ? [cut] : [];
  });

/** The same in steps of equal length, each as what filled most of it; failures stay moments. */
const inSteps = (spans: readonly Span[], from: number, stepUs: number, steps: number): readonly Span[] => {
  const most: (Span | undefined)[] = Array.from({length: steps});
  const lengths = new Float64Array(steps);
  for (const span of spans)
    for (let step = Math.max(0, Math.floor((span.from - from) / stepUs)); step < steps; step++) {
      const begin = from + step * stepUs;
      if (begin >= span.to) break;
      const length = Math.min(span.to, begin + stepUs) - Math.max(span.from, begin);
      if (length <= (lengths[step] ?? 0)) continue;
      lengths[step] = length;
      most[step] = span;
    }
  const drawn: Span[] = [];
  for (const [step, span] of most.entries()) {
    if (!span) continue;
    const [begin, end] = [from + step * stepUs, from + (step + 1) * stepUs];
    const last = drawn.at(-1);
    if (last && last.state === span.state && last.job === span.job && last.to === begin)
      drawn[drawn.length - 1] = {...last, to: end};
    else drawn.push({...span, from: begin, to: end});
  }
  return [...drawn, ...spans.filter(({from: a, to: b}) => a === b)].sort((a, b) => a.from - b.from);
};
