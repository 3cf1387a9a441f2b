import type {Placement} from '../../../model/placement/placed.js';
import type {RunState} from '../../../model/run/run-state.js';

/** How the processes of a run are drawn: as rooms with a row for each thread, as cells, or as counts. */
export type FloorPlan = RoomPlan | CellPlan | {readonly kind: 'counts'};

export type RoomPlan = {
  readonly kind: 'rooms';
  /** Rooms side by side, and the columns of each, borders included. */
  readonly perRow: number;
  readonly width: number;
  /** Lines inside a room, and empty ones between two of its rows. */
  readonly height: number;
  readonly apart: number;
  /** How the jobs that a thread holds at once lie below it. */
  readonly held: HeldPlan;
};

/** Lines for held jobs, how many stand in a line, and the columns of each where there are several. */
export type HeldPlan = {readonly lines: number; readonly perLine: number; readonly cell: number};

/** A few columns for each thread: its signs, and the number of its job where `cell` has room; `height` inside a room. */
export type CellPlan = {
  readonly kind: 'cells';
  readonly perRow: number;
  readonly width: number;
  readonly height: number;
  readonly cell: number;
};

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
/** Held jobs that have a line of their own each; where there may be more, they are cells. */
const MOST_HELD = 9;
/** The most lines of such cells: further jobs are counted. */
const MOST_CELL_LINES = 9;

/** Columns of a cell with a sign, a state, a number, and a blank. */
const numberedCell = ({digits}: Capacity): number => 3 + digits;

const heldPlan = (capacity: Capacity, width: number): HeldPlan => {
  const cell = numberedCell(capacity);
  if (capacity.held <= MOST_HELD) return {lines: capacity.held, perLine: 1, cell};
  const perLine = Math.max(1, Math.floor((width - BORDERS - 2) / cell));
  return {lines: Math.min(MOST_CELL_LINES, Math.ceil(capacity.held / perLine)), perLine, cell};
};

/** Lines of all rooms. */
export const planLines = (plan: FloorPlan, processes: number): number => {
  if (plan.kind === 'counts') return 1;
  return Math.ceil(processes / plan.perRow) * (plan.height + BORDERS);
};

/** The same rooms with no empty lines between their rows. */
export const compacted = (plan: FloorPlan, {threads}: Capacity): FloorPlan =>
  plan.kind === 'rooms' ? {...plan, apart: 0, height: threads * (1 + plan.held.lines)} : plan;

/** The plan with the largest rooms for which there are columns and lines. */
export const planFor = (capacity: Capacity, columns: number, lines: number): FloorPlan =>
  roomPlan(capacity, columns, lines) ??
  cellPlan(capacity, numberedCell(capacity), columns, lines) ??
  cellPlan(capacity, BARE_CELL, columns, lines) ?? {kind: 'counts'};

const roomPlan = (capacity: Capacity, columns: number, lines: number): FloorPlan | null => {
  const {processes, threads} = capacity;
  for (let perRow = 1; Math.floor(columns / perRow) >= LEAST_ROOM && perRow <= processes; perRow++) {
    const width = Math.floor(columns / perRow);
    const held = heldPlan(capacity, width);
    const rows = threads * (1 + held.lines);
    const plans = [1, 0].map((apart): RoomPlan => {
      // Held jobs stand close together below their thread.
      const height = rows + (held.lines > 0 ? 0 : apart * (rows - 1));
      return {kind: 'rooms', perRow, width, apart, height, held};
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
