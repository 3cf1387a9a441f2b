import type {PlacedProcess, Placement} from '../../../model/placement/placement.js';

/** How the processes of a run are drawn: as rooms with a row for each thread, as cells, or as counts. */
export type FloorPlan =
  | {
      readonly kind: 'rooms';
      /** Rooms side by side, and the columns of each, borders included. */
      readonly perRow: number;
      readonly width: number;
      /** Lines inside a room, and empty ones between two of its rows. */
      readonly height: number;
      readonly apart: number;
    }
  /** A few columns for each thread: its signs, and the number of its job where `cell` has room; `height` inside a room. */
  | {
      readonly kind: 'cells';
      readonly perRow: number;
      readonly width: number;
      readonly height: number;
      readonly cell: number;
    }
  | {readonly kind: 'counts'};

/** The columns of the narrowest room whose rows still say what a thread does. */
const LEAST_ROOM = 26;
/** Columns of a cell that has no room for a number. */
export const BARE_CELL = 2;
const BORDERS = 2;

/** Lines of all rooms. */
export const planLines = (plan: FloorPlan, processes: number): number => {
  if (plan.kind === 'counts') return 1;
  return Math.ceil(processes / plan.perRow) * (plan.height + BORDERS);
};

/** The plan with the largest rooms for which there are columns and lines. */
export const planFor = ({processes}: Placement, jobs: number, columns: number, lines: number): FloorPlan => {
  const rows = Math.max(1, ...processes.map(rowsOf));
  for (let perRow = 1; Math.floor(columns / perRow) >= LEAST_ROOM && perRow <= processes.length; perRow++) {
    const width = Math.floor(columns / perRow);
    const plans = [1, 0].map(
      (apart): FloorPlan => ({kind: 'rooms', perRow, width, apart, height: rows + apart * (rows - 1)}),
    );
    const plan = plans.find(one => planLines(one, processes.length) <= lines);
    if (plan) return plan;
  }
  // A person, a sign, a number, and a blank.
  const numbered = 3 + String(jobs).length;
  return (
    cellPlan(processes, numbered, columns, lines) ??
    cellPlan(processes, BARE_CELL, columns, lines) ?? {kind: 'counts'}
  );
};

/** Lines that a process needs for its threads, and for the jobs that they hold at once. */
const rowsOf = ({threads}: PlacedProcess): number =>
  threads.reduce(
    (sum, {inFlight, suspended}) => sum + 1 + Math.min(MOST_HELD, inFlight.length + suspended.length),
    0,
  );

/** Jobs in flight that have a line of their own; more of them share lines. */
export const MOST_HELD = 9;

const cellPlan = (
  processes: readonly PlacedProcess[],
  cell: number,
  columns: number,
  lines: number,
): FloorPlan | null => {
  const most = Math.max(1, ...processes.map(({threads}) => cellsOf(threads.length, threads)));
  for (let perRow = 1; perRow <= processes.length; perRow++) {
    const width = Math.floor(columns / perRow);
    const inside = Math.floor((width - BORDERS - 1) / cell);
    if (inside < 1) break;
    const plan: FloorPlan = {kind: 'cells', perRow, width, height: Math.ceil(most / inside), cell};
    if (planLines(plan, processes.length) <= lines) return plan;
  }
  return null;
};

const cellsOf = (threads: number, all: PlacedProcess['threads']): number =>
  threads + all.reduce((sum, {inFlight, suspended}) => sum + inFlight.length + suspended.length, 0);
