import type {Placement} from '../../../model/placement/placed.js';
import type {RunState} from '../../../model/run/run-state.js';
import type {Scale} from '../../layout/large-signs.js';

/** How the processes of a run are drawn: as rooms with a row for each thread, as cells, or as counts. */
export type FloorPlan = RoomPlan | CellPlan | {readonly kind: 'counts'};

export type RoomPlan = {
  readonly kind: 'rooms';
  /** Rooms side by side, and the columns of each, borders included. */
  readonly perRow: number;
  readonly width: number;
  /** Lines inside a room. */
  readonly height: number;
  /** Lines of a row, empty ones between two rows, and above the first one. */
  readonly scale: Scale;
  readonly apart: number;
  readonly above: number;
  /** How the jobs that a thread holds at once lie below it. */
  readonly held: HeldPlan;
};

/** Lines for held jobs, how many stand in a line, and the columns of each where there are several. */
export type HeldPlan = {readonly lines: number; readonly perLine: number; readonly cell: number};

/**
 * A few columns for each thread: its signs, the number of its job where `cell` has room, and, where they are timed, for
 * how long it has been there; `height` inside a room, with `apart` empty lines between two lines of cells.
 */
export type CellPlan = {
  readonly kind: 'cells';
  readonly perRow: number;
  readonly width: number;
  readonly height: number;
  readonly apart: number;
  readonly cell: number;
  readonly timed: boolean;
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

/** Columns of a cell that has no room for a number. */
export const BARE_CELL = 2;
const BORDERS = 2;
/** Held jobs that have a line of their own each; where there may be more, they are cells. */
const MOST_HELD = 9;
/** The most lines of such cells: further jobs are counted. */
const MOST_CELL_LINES = 9;

/** Columns of a cell with a sign, a state, a number, and a blank. */
export const numberedCell = (digits: number): number => 3 + digits;

/**
 * The ways in which held jobs can lie below their thread, the better one first. In the last one they share a
 * line, in which most may be counted.
 */
const heldPlans = (capacity: Capacity, columns: number): readonly HeldPlan[] => {
  const {held} = capacity;
  const cell = numberedCell(capacity.digits);
  const perLine = Math.max(1, Math.floor((columns - BORDERS - 2) / cell));
  const gridOf = (most: number): HeldPlan => ({
    lines: Math.min(most, Math.ceil(held / perLine)),
    perLine,
    cell,
  });
  const grids = [gridOf(MOST_CELL_LINES), gridOf(1)];
  return held <= MOST_HELD ? [{lines: held, perLine: 1, cell}, ...grids] : grids;
};

/** Columns of a time and the blanks around it. */
const CELL_TIME = 8;

/** Cells from the fullest to the smallest: their columns, and the empty lines between two lines of them, the most first. */
const CELLS: readonly {
  readonly timed: boolean;
  readonly columns: (capacity: Capacity) => number;
  readonly aparts: readonly number[];
}[] = [
  {timed: true, columns: ({digits}) => numberedCell(digits) + CELL_TIME, aparts: [2, 1]},
  {timed: false, columns: ({digits}) => numberedCell(digits), aparts: [2, 1, 0]},
  {timed: false, columns: () => BARE_CELL, aparts: [0]},
];

/** Lines of all rooms. */
export const planLines = (plan: FloorPlan, processes: number): number => {
  if (plan.kind === 'counts') return 1;
  return Math.ceil(processes / plan.perRow) * (plan.height + BORDERS);
};

/** The plan with the largest rooms for which there are columns and lines, and rows of at most that scale. */
export const planFor = (capacity: Capacity, columns: number, lines: number, largest: Scale = 5): FloorPlan =>
  roomPlan(capacity, columns, lines, largest) ?? cellPlan(capacity, columns, lines) ?? {kind: 'counts'};

/** Rows from the largest to the smallest: empty lines between them, the most first, and the columns that a room needs. */
const SCALES: readonly {
  readonly scale: Scale;
  readonly aparts: readonly number[];
  readonly columns: (capacity: Capacity) => number;
}[] = [
  {scale: 5, aparts: [2, 1], columns: ({digits}) => 70 + 16 * digits},
  {scale: 3, aparts: [1, 0], columns: ({digits}) => 60 + 6 * digits},
  {scale: 1, aparts: [1, 0], columns: () => 26},
];

/** Held jobs with a line of their own come before large rows, and these before rooms side by side. */
const roomPlan = (capacity: Capacity, columns: number, lines: number, largest: Scale): FloorPlan | null => {
  const {processes} = capacity;
  for (const [way] of heldPlans(capacity, columns).entries()) {
    for (const {scale, aparts, columns: least} of SCALES) {
      if (scale > largest) continue;
      for (let perRow = 1; perRow <= processes; perRow++) {
        const width = Math.floor(columns / perRow);
        const held = heldPlans(capacity, width)[way];
        if (!held || width < least(capacity)) break;
        const plan = aparts
          .map(apart => roomOf(capacity, {scale, apart, perRow, width, held}))
          .find(one => planLines(one, processes) <= lines);
        if (plan) return plan;
      }
    }
  }
  return null;
};

/** A room with empty lines between its rows, and, where these are large, also above and below them. */
const roomOf = (
  {threads}: Capacity,
  {scale, apart: wanted, held, ...plan}: Pick<RoomPlan, 'scale' | 'apart' | 'perRow' | 'width' | 'held'>,
): RoomPlan => {
  // Small held jobs stand close together below their thread.
  const apart = held.lines > 0 && scale === 1 ? 0 : wanted;
  const above = scale === 1 ? 0 : Math.min(1, apart);
  const inGrid = held.perLine > 1;
  const rows = threads * (1 + (inGrid ? 0 : held.lines));
  const grids = inGrid && held.lines > 0 ? threads : 0;
  const height = rows * scale + grids * held.lines + (rows + grids - 1) * apart + 2 * above;
  return {...plan, kind: 'rooms', scale, apart, above, height, held};
};

/** The same rooms with rows of that scale, and no empty lines between them. */
export const tightened = (plan: FloorPlan, capacity: Capacity, scale: Scale): FloorPlan =>
  plan.kind === 'rooms' ? roomOf(capacity, {...plan, scale, apart: 0}) : plan;

const cellPlan = (capacity: Capacity, columns: number, lines: number): CellPlan | null => {
  const {processes, threads, held} = capacity;
  const cells = threads * (1 + held);
  for (const {timed, columns: columnsOf, aparts} of CELLS) {
    const cell = columnsOf(capacity);
    for (const apart of aparts) {
      for (let perRow = 1; perRow <= processes; perRow++) {
        const width = Math.floor(columns / perRow);
        const inside = Math.floor((width - BORDERS - 2) / cell);
        if (inside < 1) break;
        const rows = Math.ceil(cells / inside);
        // One line of cells has none to stand apart from.
        if (apart > 0 && rows === 1) break;
        const height = rows + (rows - 1) * apart;
        const plan: CellPlan = {kind: 'cells', perRow, width, height, apart, cell, timed};
        if (planLines(plan, processes) <= lines) return plan;
      }
    }
  }
  return null;
};
