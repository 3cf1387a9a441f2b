import type {Placement} from '../../../model/placement/placed.js';
import type {RunState} from '../../../model/run/run-state.js';

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

/** What a run may have on the floor: by its shape, so that rooms stand still while jobs come and go. */
export type Capacity = {
  readonly processes: number;
  /** Threads of a process. */
  readonly threads: number;
  /** Jobs that a thread can hold at once without executing them. */
  readonly held: number;
  /** Columns of the largest number of a job. */
  readonly digits: number;
};

export const capacityOf = ({shape, plan}: RunState, {processes}: Placement): Capacity => ({
  processes: processes.length,
  threads: Math.max(1, ...processes.map(({threads}) => threads.length)),
  held: shape.inFlight > 1 ? Math.min(shape.inFlight, plan.jobs) : 0,
  digits: String(plan.jobs).length,
});

/** The columns of the narrowest room whose rows still say what a thread does. */
const LEAST_ROOM = 26;
/** Columns of a cell that has no room for a number. */
export const BARE_CELL = 2;
const BORDERS = 2;
/** Held jobs that have a line of their own each; where there may be more, all are cells. */
const MOST_HELD = 9;

/** Lines of all rooms. */
export const planLines = (plan: FloorPlan, processes: number): number => {
  if (plan.kind === 'counts') return 1;
  return Math.ceil(processes / plan.perRow) * (plan.height + BORDERS);
};

/** The same rooms with no empty lines between their rows. */
export const compacted = (plan: FloorPlan, {threads, held}: Capacity): FloorPlan =>
  plan.kind === 'rooms' ? {...plan, apart: 0, height: threads * (1 + held)} : plan;

/** The plan with the largest rooms for which there are columns and lines. */
export const planFor = (capacity: Capacity, columns: number, lines: number): FloorPlan =>
  roomPlan(capacity, columns, lines) ??
  // A person, a sign, a number, and a blank.
  cellPlan(capacity, 3 + capacity.digits, columns, lines) ??
  cellPlan(capacity, BARE_CELL, columns, lines) ?? {kind: 'counts'};

const roomPlan = ({processes, threads, held}: Capacity, columns: number, lines: number): FloorPlan | null => {
  if (held > MOST_HELD) return null;
  const rows = threads * (1 + held);
  for (let perRow = 1; Math.floor(columns / perRow) >= LEAST_ROOM && perRow <= processes; perRow++) {
    const plans = [1, 0].map((apart): FloorPlan => {
      // Held jobs stand close together below their thread.
      const height = rows + (held > 0 ? 0 : apart * (rows - 1));
      return {kind: 'rooms', perRow, width: Math.floor(columns / perRow), apart, height};
    });
    const plan = plans.find(one => planLines(one, processes) <= lines);
    if (plan) return plan;
  }
  return null;
};

const cellPlan = (
  {processes, threads, held}: Capacity,
  cell: number,
  columns: number,
  lines: number,
): FloorPlan | null => {
  for (let perRow = 1; perRow <= processes; perRow++) {
    const width = Math.floor(columns / perRow);
    const inside = Math.floor((width - BORDERS - 2) / cell);
    if (inside < 1) break;
    const height = Math.ceil((threads * (1 + held)) / inside);
    const plan: FloorPlan = {kind: 'cells', perRow, width, height, cell};
    if (planLines(plan, processes) <= lines) return plan;
  }
  return null;
};
